/** What a file handler hands over; only in browsers that install applications. */
interface LaunchParams {
  readonly files?: readonly { readonly getFile: () => Promise<File> }[]
}
interface LaunchQueue {
  readonly setConsumer: (consumer: (params: LaunchParams) => void) => void
}

const hasLaunchQueue = (scope: object): scope is { readonly launchQueue: LaunchQueue } => 'launchQueue' in scope

/** Takes files that were opened with the installed application. */
export function watchLaunches(onFile: (file: File) => void): void {
  if (!hasLaunchQueue(window)) return
  window.launchQueue.setConsumer(({ files }) => {
    void files?.[0]?.getFile().then(onFile)
  })
}
