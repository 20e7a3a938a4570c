import { serveWorks } from '../task/serveWorks.ts'
import { INTAKE_WORKS } from './intakeTable.ts'

declare const self: DedicatedWorkerGlobalScope

serveWorks(self, INTAKE_WORKS)
