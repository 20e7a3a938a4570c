import type { Progress, Work } from './steps.ts'

/** Pieces of work by name, each with what goes in and what comes out. */
export type Shapes = Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>

/** The same with the code that does them, loaded when first asked for. */
export type WorkTable<Known extends Shapes> = {
  readonly [Name in keyof Known]: () => Promise<Work<Known[Name]['input'], Known[Name]['output']>>
}

/** From the page to the worker. */
export type Ask =
  | { readonly kind: 'run'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'stop'; readonly id: number }

/** From the worker to the page. `ready` comes once, before anything is asked. */
export type Said<Output> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly output: Output }
  | { readonly kind: 'failed'; readonly id: number; readonly name: string; readonly message: string }
