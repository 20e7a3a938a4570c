import { TaskHost } from '../task/taskHost.ts'
import type { IntakeShapes } from './intakeShapes.ts'
import { INTAKE_WORKS } from './intakeTable.ts'

/** A host for intakes: in a worker where the edition has one, otherwise in slices on the page. */
export async function intakeHost(): Promise<TaskHost<IntakeShapes>> {
  // The one-file edition holds no file for a worker, so that it must not even be spoken of there.
  if (__PORTABLE__ || typeof Worker === 'undefined') return new TaskHost(INTAKE_WORKS, undefined)
  const { startIntakeWorker } = await import('./startIntakeWorker.ts')
  return new TaskHost(INTAKE_WORKS, startIntakeWorker)
}
