/** Starts the worker that intakes run in. */
export const startIntakeWorker = (): Worker =>
  new Worker(new URL('./intakeWorker.ts', import.meta.url), { type: 'module', name: 'intake' })
