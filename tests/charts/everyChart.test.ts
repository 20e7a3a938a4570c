import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const source = new URL('../../src/charts/', import.meta.url)
const here = new URL('./', import.meta.url)
const files = readdirSync(source).filter(file => file.endsWith('.ts'))
const text = (folder: URL, file: string): string => readFileSync(new URL(file, folder), 'utf8')

const charts = files.flatMap(file =>
  [...text(source, file).matchAll(/export function (\w+)Option\(/g)].map(([, name = '']) => name),
)
const code = files.map(file => text(source, file)).join('\n')
const tests = readdirSync(here).filter(file => file.endsWith('.test.ts'))
const drawings = readdirSync(here).filter(file => file.endsWith('.svg'))

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

describe('every chart has a drawing and a table', () => {
  it.each(charts)('%s', name => {
    expect(code).toContain(`export function ${name}Table(`)
    expect(tests.some(file => text(here, file).includes(`${name}Option(`))).toBe(true)
    expect(drawings.some(file => file.startsWith(`${kebab(name)}-`))).toBe(true)
  })

  it('finds the charts at all', () => {
    expect(charts).toContain('trend')
  })
})

it('lets nothing but echarts.ts import the library', () => {
  expect(files.filter(file => text(source, file).includes("from 'echarts"))).toEqual(['echarts.ts'])
})
