import type { WorkTable } from '../task/messages.ts'
import type { IntakeShapes } from './intakeShapes.ts'

const load = () => import('./intakeWorks.ts')

/** Everything an intake does, loaded when it is first asked for. */
export const INTAKE_WORKS: WorkTable<IntakeShapes> = {
  open: async () => (await load()).open,
  preview: async () => (await load()).preview,
  guess: async () => (await load()).guess,
  names: async () => (await load()).names,
  read: async () => (await load()).read,
  check: async () => (await load()).check,
  proposals: async () => (await load()).proposals,
  mark: async () => (await load()).mark,
  write: async () => (await load()).write,
}
