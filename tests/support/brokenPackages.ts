import { readPackage } from '#data/package/readPackage.ts'
import type { Problem } from '#domain/problem.ts'
import { packageFiles } from './packageFiles.ts'

/** The files of a package by name. */
export type Files = Map<string, string | Uint8Array>

/** The package in the fixtures with one text of one file replaced. */
export function withChange(file: string, from: string, to: string): Files {
  const files: Files = packageFiles()
  const text = packageFiles().get(file) ?? ''
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  return files.set(
    file,
    text.replace(from, () => to),
  )
}

/** What is wrong with a package. */
export function problemsOf(files: Files): readonly Problem[] {
  const reading = readPackage(files)
  return reading.ok ? [] : reading.failure
}
