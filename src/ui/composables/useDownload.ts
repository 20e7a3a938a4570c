import { ref, type Ref } from 'vue'
import type { ExportFile } from '#domain/exportFile.ts'

/** Long enough for any browser to have taken the file over. */
const KEPT_MS = 60_000

export interface Download {
  /** The name of the file last handed over, for the page to say so. */
  readonly saved: Ref<string | undefined>
  readonly save: (file: ExportFile) => void
}

/** Hands a file to the browser to save. Needs no server, so it works from a disk too. */
export function useDownload(): Download {
  const saved = ref<string>()
  function save({ name, type, content }: ExportFile): void {
    const address = URL.createObjectURL(new Blob([content], { type }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => {
      URL.revokeObjectURL(address)
    }, KEPT_MS)
    saved.value = name
  }
  return { saved, save }
}
