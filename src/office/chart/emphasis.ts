import type { Emphasis, SlideSeries } from '#domain/deck/deck.ts'
import type { Course, CoursePoint } from './courses.ts'

const isSame = (one: SlideSeries, two: SlideSeries): boolean => one.indicator === two.indicator && one.area === two.area

/** Whether the speaker lets a series recede. */
export const isFaded = ({ faded }: Emphasis, series: SlideSeries): boolean => faded.some(one => isSame(one, series))

/** Whether the speaker points at a figure of a series; without a period, at any of them. */
export const isMarked = ({ marked }: Emphasis, series: SlideSeries, period?: CoursePoint['period']): boolean =>
  marked.some(one => isSame(one, series) && (period === undefined || one.period === period))

const PALE = 'C3C9CF'

/** A course as the speaker wants it seen: marked figures with a ring and in writing, one beside the point pale. */
export function emphasised(
  course: Course,
  series: SlideSeries,
  emphasis: Emphasis,
  write: (point: CoursePoint) => string,
): Course {
  const look = isFaded(emphasis, series) ? { ...course.look, paint: PALE, width: 1.25 } : course.look
  const runs = course.runs.map(run =>
    run.map((point): CoursePoint =>
      isMarked(emphasis, series, point.period)
        ? { ...point, ringed: true, label: { text: write(point), plain: false } }
        : point,
    ),
  )
  return { ...course, look, runs }
}
