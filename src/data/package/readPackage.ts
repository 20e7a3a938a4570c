import type { Place, Problem } from '#domain/problem.ts'
import type { ReleaseContent } from '#domain/release.ts'
import { fail, succeed, type Result } from '#domain/result.ts'
import { readFrame } from './readFrame.ts'
import { readIndicators } from './readIndicators.ts'
import type { PackageFiles } from './table.ts'

const comparePlaces = (left: Place, right: Place): number =>
  (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0)

/** Problems file by file as the reader met them, within a file in order of line and column. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(problem => problem.at.file))]
  return files.flatMap(file =>
    problems.filter(problem => problem.at.file === file).sort((left, right) => comparePlaces(left.at, right.at)),
  )
}

/**
 * Reads a data package: CSV files by name, as `indicators/README.md` describes them. Files of other names are left alone.
 * A package with a source of kind `synthetic` is synthetic as a whole.
 */
export function readPackage(files: PackageFiles): Result<ReleaseContent, readonly Problem[]> {
  const frameReading = readFrame(files)
  const { indicators, problems: indicatorProblems } = readIndicators(files, frameReading)
  const problems = inOrder([...frameReading.problems, ...indicatorProblems])
  const { frame } = frameReading
  if (problems.length > 0 || !frame) return fail(problems)
  const isSynthetic = frame.sources.some(source => source.kind === 'synthetic')
  return succeed({ format: 1, nature: isSynthetic ? 'synthetic' : 'published', frame, indicators })
}
