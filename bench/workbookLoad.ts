import { readFileSync, readdirSync } from 'node:fs'
import { readPackage } from '#data/package/readPackage.ts'
import { writeWorkbook, type SheetCell } from '#data/ooxml/workbook.ts'

/** A workbook to measure with: made up, and said so in it. */
export interface BenchWorkbook {
  readonly name: string
  readonly bytes: Uint8Array
}

const TITLE = '样例数据，非真实数据 SYNTHETIC SAMPLE, NOT REAL DATA'

function chance(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function shipped() {
  const names = readdirSync('indicators').filter(name => name.endsWith('.csv'))
  const reading = readPackage(new Map(names.map(name => [name, readFileSync(`indicators/${name}`, 'utf8')])))
  if (!reading.ok) throw new Error('The indicators cannot be read')
  return reading.value
}

const YEARS = Array.from({ length: 24 }, (_, at) => 2000 + at)

/** Ten megabytes of numbers: mostly rows that are not ours, as in an office's collection of tables. */
function wide(): BenchWorkbook {
  const random = chance()
  const { indicators, frame } = shipped()
  const rows: SheetCell[][] = [[TITLE], ['指标', '地区', ...YEARS.map(year => `${String(year)}年`)]]
  for (let at = 0; at < 48_000; at += 1) {
    const record = at % 50 === 0 ? indicators[(at / 50) % indicators.length] : undefined
    const area = frame.areas[at % 8]
    const name = record?.name.zh ?? `另一指标${String(at % 3000)}`
    rows.push([name, area?.name.zh ?? '', ...YEARS.map(() => Math.round(random() * 1e7) / 100)])
  }
  return { name: 'wide', bytes: writeWorkbook([{ name: '样例', rows }]) }
}

/** The same size as a long list of figures that all are ours. */
function long(): BenchWorkbook {
  const random = chance()
  const { indicators, frame } = shipped()
  const rows: SheetCell[][] = [[TITLE], ['指标', '地区', '年份', '数值', '备注']]
  for (const record of indicators)
    for (const area of frame.areas)
      for (const year of YEARS.slice(0, 23)) {
        const note = `第${String(Math.round(random() * 1e9))}号，抄自第${String(Math.round(random() * 1e9))}页，经核对。`
        rows.push([
          record.name.zh,
          area.name.zh,
          year,
          Math.round(random() * 1e4) / 100,
          note + note.split('').reverse().join(''),
        ])
      }
  return { name: 'long', bytes: writeWorkbook([{ name: '样例', rows }]) }
}

/** The workbooks of the benchmark. */
export const workbooks = (): readonly BenchWorkbook[] => [wide(), long()]
