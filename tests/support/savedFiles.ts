import { onTestFinished } from 'vitest'
import { must } from './aCatalog.ts'

/** What the page handed to the browser to save, as a browser that keeps files would have it. */
export function savedFiles(): readonly { readonly name: string; readonly blob: Blob }[] {
  const blobs = new Map<string, Blob>()
  const saved: { name: string; blob: Blob }[] = []
  const { create, revoke } = { create: URL.createObjectURL.bind(URL), revoke: URL.revokeObjectURL.bind(URL) }
  URL.createObjectURL = source => {
    const address = `blob:saved/${blobs.size}`
    if (source instanceof Blob) blobs.set(address, source)
    return address
  }
  URL.revokeObjectURL = () => undefined
  const onClick = (event: Event): void => {
    if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return
    saved.push({ name: event.target.download, blob: must(blobs.get(event.target.href)) })
    event.preventDefault()
  }
  document.addEventListener('click', onClick)
  onTestFinished(() => {
    document.removeEventListener('click', onClick)
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: revoke })
  })
  return saved
}
