export interface Site {
  readonly url: string
  readonly close: () => Promise<void>
}
export function serve(folder: string, port?: number): Promise<Site>
