import * as v from 'valibot'
import {
  parseActionId,
  parseAreaId,
  parseIndicatorId,
  parseProjectId,
  parseSourceId,
  parseStepId,
  parseUnitId,
} from '#domain/ids.ts'
import { grainOf, parseIsoDate, parsePeriod } from '#domain/period.ts'
import type { LocalText } from '#domain/text.ts'

/** A schema from the text of a field to the value that it stands for. */
export type FieldSchema<Value> = v.GenericSchema<unknown, Value>

/** A field that must hold a text that `parse` knows; `expected` says what that is. */
export function field<Value>(parse: (text: string) => Value | undefined, expected: string): FieldSchema<Value> {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const text = dataset.value.trim()
      const value = text === '' ? undefined : parse(text)
      if (value !== undefined) return value
      addIssue({ message: expected })
      return NEVER
    }),
  )
}

/** Reads an input that is not blank by a schema, and lets a blank one be `undefined`. */
function unlessBlank<Input, Value>(isBlank: (input: Input) => boolean, schema: FieldSchema<Value>) {
  return v.rawTransform<Input, Value | undefined>(({ dataset, addIssue, NEVER }) => {
    if (isBlank(dataset.value)) return undefined
    const parsed = v.safeParse(schema, dataset.value)
    if (parsed.success) return parsed.output
    for (const { message, input, path } of parsed.issues) addIssue({ message, input, ...(path && { path }) })
    return NEVER
  })
}

const isBlankText = (text: string): boolean => text.trim() === ''

/** The same field where it may be empty. */
export function optional<Value>(schema: FieldSchema<Value>): FieldSchema<Value | undefined> {
  return v.pipe(v.optional(v.string(), ''), unlessBlank(isBlankText, schema))
}

/** The same field where an empty one has a plain meaning. */
export function withDefault<Value>(schema: FieldSchema<Value>, plain: Value): FieldSchema<Value> {
  return v.pipe(
    optional(schema),
    v.transform(value => value ?? plain),
  )
}

/** One of a closed list of words. */
export function oneOf<const Word extends string>(words: readonly Word[]): FieldSchema<Word> {
  return field(text => words.find(word => word === text), words.join(' | '))
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** A finite number from its plain text (`-12.5`), or `undefined`: no group separators, units or words. */
export function parseNumber(text: string): number | undefined {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}

const parseOrder = (text: string): number | undefined => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined)

const parsePosition = (text: string): number | undefined => (/^\d{1,3}$/.test(text) ? Number(text) : undefined)

const parsePublicationDate = (text: string): string | undefined => {
  const period = parsePeriod(text)
  return period !== undefined && grainOf(period) !== 'quarter' ? text : undefined
}

const parseWebAddress = (text: string): string | undefined => (/^https?:\/\/[^\s<>"]+$/.test(text) ? text : undefined)

const parseGoal = (text: string): string | undefined => (/^(?:[1-9]|1[0-7])$/.test(text) ? text : undefined)

const parseGoalTarget = (text: string): string | undefined =>
  /^(?:[1-9]|1[0-7])\.(?:\d{1,2}|[a-d])$/.test(text) ? text : undefined

export const words = field(text => text, 'text')
export const slug = field<string>(parseIndicatorId, 'id')
export const indicatorId = field(parseIndicatorId, 'id')
export const areaId = field(parseAreaId, 'id')
export const actionId = field(parseActionId, 'id')
export const projectId = field(parseProjectId, 'id')
export const sourceId = field(parseSourceId, 'id')
export const unitId = field(parseUnitId, 'id')
export const stepId = field(parseStepId, 'id')
export const number = field(parseNumber, 'number')
export const order = field(parseOrder, 'whole number from 1')
export const position = field(parsePosition, 'whole number from 0')
export const period = field(parsePeriod, 'YYYY | YYYY-Qn | YYYY-MM | YYYY-MM-DD')
export const isoDate = field(parseIsoDate, 'YYYY-MM-DD')
export const publicationDate = field(parsePublicationDate, 'YYYY | YYYY-MM | YYYY-MM-DD')
export const webAddress = field(parseWebAddress, 'http(s) address')
export const sdgGoal = field(parseGoal, 'goal 1 to 17')
export const sdgTarget = field(parseGoalTarget, 'target as 2.4')
export const flag: FieldSchema<boolean> = v.pipe(
  oneOf(['true', 'false']),
  v.transform(word => word === 'true'),
)

/** A text in both languages, from the columns `<field>_zh` and `<field>_en`. */
export const localText: FieldSchema<LocalText> = v.object({ zh: words, en: words })

/** The same where both may be empty or the columns missing; one without the other is a mistake. */
export const optionalLocalText: FieldSchema<LocalText | undefined> = v.pipe(
  v.optional(v.object({ zh: v.optional(v.string(), ''), en: v.optional(v.string(), '') }), { zh: '', en: '' }),
  unlessBlank(text => isBlankText(text.zh) && isBlankText(text.en), localText),
)
