declare const brand: unique symbol

/** A string that only its own `parse…` function may mint, so that one kind of id will not pass for another. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }

export type IndicatorId = Branded<'IndicatorId'>
export type AreaId = Branded<'AreaId'>
export type ActionId = Branded<'ActionId'>
export type ProjectId = Branded<'ProjectId'>
export type SourceId = Branded<'SourceId'>
export type UnitId = Branded<'UnitId'>
export type StepId = Branded<'StepId'>
export type DeckId = Branded<'DeckId'>
export type SlideId = Branded<'SlideId'>
export type EditId = Branded<'EditId'>
export type BatchId = Branded<'BatchId'>
/** The SHA-256 of a release's canonical content, as 64 lower-case hexadecimal digits. */
export type ReleaseId = Branded<'ReleaseId'>

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const SHA256 = /^[0-9a-f]{64}$/

/** Whether a text is a slug: lower-case ASCII words and digits joined by single hyphens. */
export const isSlug = (text: string): boolean => SLUG.test(text)

function parseSlug<Id extends Branded<string>>(text: string): Id | undefined {
  return isSlug(text) ? (text as Id) : undefined
}

export const parseIndicatorId = (text: string): IndicatorId | undefined => parseSlug<IndicatorId>(text)
export const parseAreaId = (text: string): AreaId | undefined => parseSlug<AreaId>(text)
export const parseActionId = (text: string): ActionId | undefined => parseSlug<ActionId>(text)
export const parseProjectId = (text: string): ProjectId | undefined => parseSlug<ProjectId>(text)
export const parseSourceId = (text: string): SourceId | undefined => parseSlug<SourceId>(text)
export const parseUnitId = (text: string): UnitId | undefined => parseSlug<UnitId>(text)
export const parseStepId = (text: string): StepId | undefined => parseSlug<StepId>(text)
export const parseReleaseId = (text: string): ReleaseId | undefined =>
  SHA256.test(text) ? (text as ReleaseId) : undefined

const TOKEN = /^[a-z0-9]{8,32}$/

/** A deck's id: 8 to 32 lower-case letters and digits, made by chance. */
export const parseDeckId = (text: string): DeckId | undefined => (TOKEN.test(text) ? (text as DeckId) : undefined)

/** A slide's id, of the same form. */
export const parseSlideId = (text: string): SlideId | undefined => (TOKEN.test(text) ? (text as SlideId) : undefined)

/** An edit's id, of the same form: one edit keeps it on every device that it is brought to. */
export const parseEditId = (text: string): EditId | undefined => (TOKEN.test(text) ? (text as EditId) : undefined)

/** The id of edits that were made, and are undone, as one step. */
export const parseBatchId = (text: string): BatchId | undefined => (TOKEN.test(text) ? (text as BatchId) : undefined)
