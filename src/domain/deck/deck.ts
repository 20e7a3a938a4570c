import type { AreaId, DeckId, IndicatorId, ReleaseId, SlideId } from '../ids.ts'
import type { IsoDate, Period } from '../period.ts'
import type { Workspace } from '../storage.ts'
import type { LocalText } from '../text.ts'

/** The version that a deck is written in; an older one is lifted step by step, a newer one refused kindly. */
export const DECK_FORMAT = 1

/** One drawn series: an indicator in an area. */
export interface SlideSeries {
  readonly indicator: IndicatorId
  readonly area: AreaId
}

/** A figure that the speaker points at. */
export interface MarkedPoint extends SlideSeries {
  readonly period: Period
}

/** What a slide draws the eye to, and what it lets recede. */
export interface Emphasis {
  readonly marked: readonly MarkedPoint[]
  readonly faded: readonly SlideSeries[]
}

/** What a slide shows. */
export type SlideContent =
  | { readonly kind: 'cover'; readonly subtitle: LocalText | undefined }
  | { readonly kind: 'section' }
  /** A page of the dashboard, by its address after the `#`: `/indicator/grain-output`, `/explore?v=2&s=…`. */
  | { readonly kind: 'view'; readonly address: string; readonly emphasis: Emphasis }
  /** One paragraph or list item a line, in both languages. */
  | { readonly kind: 'text'; readonly body: LocalText }
  /** Cells as the user wrote them; the first row is the head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** One slide. A generated title is `undefined`: it is then the view's own, in the language of the meeting. */
export interface Slide {
  readonly id: SlideId
  readonly title: LocalText | undefined
  readonly note: LocalText | undefined
  readonly content: SlideContent
  readonly hidden: boolean
  /** Planned time at the desk and time in the kiosk, in seconds; `undefined`: the deck's own. */
  readonly seconds: number | undefined
  /** The digest of what the slide showed when the deck was last rehearsed; `undefined` before that. */
  readonly rehearsed: SlideDigest | undefined
  /** The version of the data chosen for this slide alone; `undefined`: the deck's release, as of the day it is shown. */
  readonly version: SlideVersion | undefined
}

/** A version of the data that a slide is shown from. */
export interface SlideVersion {
  readonly release: ReleaseId
  /** The day that verdicts are given as of; `undefined`: the day it is shown. */
  readonly asOf: IsoDate | undefined
  /** Whether it was chosen over newer data. */
  readonly isKept: boolean
}

/** What a view said on a day: enough to tell later which figure or verdict is another one. */
export interface SlideDigest {
  readonly release: ReleaseId
  readonly asOf: IsoDate
  /** `indicator|area|period` → value as text; what is not published is absent. */
  readonly figures: Readonly<Record<string, string>>
  /** `indicator|area|period` → numbers of the targets that bind, as text. */
  readonly targets: Readonly<Record<string, string>>
  /** `indicator|area` → the headline status. */
  readonly verdicts: Readonly<Record<string, string>>
}

/** How slides that carry data for official use are marked, wherever they go. */
export interface DeckMarks {
  readonly watermark: string | undefined
  readonly isInternal: boolean
}

/** Slides in their order, bound to the release that they were made with. */
export interface Deck {
  readonly format: typeof DECK_FORMAT
  readonly id: DeckId
  readonly workspace: Workspace
  readonly title: LocalText
  /** The release that the meeting is to see. */
  readonly release: ReleaseId
  readonly slides: readonly Slide[]
  /** Planned time of a slide without one of its own, in seconds. */
  readonly secondsEach: number
  readonly marks: DeckMarks
  /** ISO 8601, of this device. */
  readonly created: string
  readonly changed: string
}

/** Nothing marked and nothing faded. */
export const NO_EMPHASIS: Emphasis = { marked: [], faded: [] }

/** No mark of the deck's own. */
export const NO_MARKS: DeckMarks = { watermark: undefined, isInternal: false }
