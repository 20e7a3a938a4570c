import { useI18n } from 'vue-i18n'
import type { Mark } from '#domain/intake/answers.ts'
import type { Finding, FindingCode, Level } from '#domain/intake/finding.ts'
import { cellName } from '#domain/intake/sheet.ts'
import type { Place } from '#domain/problem.ts'

export interface FindingWords {
  readonly levelWord: (level: Level) => string
  readonly sentence: (finding: Finding) => string
  /** The place of a finding as a spreadsheet names it. */
  readonly placeWord: (place: Place) => string
  /** A finding as a copy of the workbook lists it. */
  readonly markOf: (finding: Finding) => Mark
}

/** What is found in files in the reader's words. */
export function useFindingWords(): FindingWords {
  const { t } = useI18n({ useScope: 'global' })

  const codes: Readonly<Record<FindingCode, () => string>> = {
    'unknown-format': () => t('intake.code.unknownFormat'),
    'old-format': () => t('intake.code.oldFormat'),
    'other-format': () => t('intake.code.otherFormat'),
    encrypted: () => t('intake.code.encrypted'),
    'broken-archive': () => t('intake.code.brokenArchive'),
    'broken-xml': () => t('intake.code.brokenXml'),
    doctype: () => t('intake.code.doctype'),
    bomb: () => t('intake.code.bomb'),
    'too-large': () => t('intake.code.tooLarge'),
    'too-many-cells': () => t('intake.code.tooManyCells'),
    'bad-encoding': () => t('intake.code.badEncoding'),
    'nothing-in-it': () => t('intake.code.nothingInIt'),
    'newer-workbook': () => t('intake.code.newerWorkbook'),
    'tampered-row': () => t('intake.code.tamperedRow'),
    'cell-error': () => t('intake.code.cellError'),
    'no-stored-result': () => t('intake.code.noStoredResult'),
    'not-a-number': () => t('intake.code.notANumber'),
    'not-finite': () => t('intake.code.notFinite'),
    'not-a-period': () => t('intake.code.notAPeriod'),
    'no-period': () => t('intake.code.noPeriod'),
    'unknown-indicator': () => t('intake.code.unknownIndicator'),
    'no-indicator': () => t('intake.code.noIndicator'),
    'unknown-area': () => t('intake.code.unknownArea'),
    'unknown-unit': () => t('intake.code.unknownUnit'),
    'other-unit': () => t('intake.code.otherUnit'),
    'not-an-aim': () => t('intake.code.notAnAim'),
    twice: () => t('intake.code.twice'),
    'out-of-bounds': () => t('intake.code.outOfBounds'),
    'guessed-indicator': () => t('intake.code.guessedIndicator'),
    'guessed-area': () => t('intake.code.guessedArea'),
    jump: () => t('intake.code.jump'),
    'unit-suspect': () => t('intake.code.unitSuspect'),
    older: () => t('intake.code.older'),
    future: () => t('intake.code.future'),
    forecast: () => t('intake.code.forecast'),
    'sum-differs': () => t('intake.code.sumDiffers'),
    'long-text': () => t('intake.code.longText'),
    'unknown-source': () => t('intake.code.unknownSource'),
    'hidden-sheet': () => t('intake.code.hiddenSheet'),
    'hidden-rows': () => t('intake.code.hiddenRows'),
    'hidden-columns': () => t('intake.code.hiddenColumns'),
    'total-rows': () => t('intake.code.totalRows'),
    'left-rows': () => t('intake.code.leftRows'),
    'other-release': () => t('intake.code.otherRelease'),
    'missing-file': () => t('intake.code.missingFile'),
    'not-utf8': () => t('intake.code.notUtf8'),
    'missing-column': () => t('intake.code.missingColumn'),
    'unknown-column': () => t('intake.code.unknownColumn'),
    'ragged-row': () => t('intake.code.raggedRow'),
    'bad-quote': () => t('intake.code.badQuote'),
    'empty-field': () => t('intake.code.emptyField'),
    'bad-field': () => t('intake.code.badField'),
    'unknown-reference': () => t('intake.code.unknownReference'),
    duplicate: () => t('intake.code.duplicate'),
    contradiction: () => t('intake.code.contradiction'),
    'newer-format': () => t('intake.code.newerFormat'),
  }
  const levels: Readonly<Record<Level, () => string>> = {
    error: () => t('intake.level.error'),
    warning: () => t('intake.level.warning'),
    notice: () => t('intake.level.notice'),
  }

  function placeWord(place: Place): string {
    const cell = cellName(place)
    if (place.sheet !== undefined)
      return cell === '' ? place.sheet : t('intake.found.inSheet', { sheet: place.sheet, cell })
    if (place.line !== undefined) return t('intake.found.line', { file: place.file, line: place.line })
    return place.field ?? place.file
  }
  const sentence = ({ code }: Finding): string => codes[code]()
  const markOf = (finding: Finding): Mark => ({
    ...{ level: finding.level, at: finding.at, word: levels[finding.level](), sentence: sentence(finding) },
    expected: finding.expected ?? '',
    got: finding.got ?? '',
  })
  return { levelWord: level => levels[level](), sentence, placeWord, markOf }
}
