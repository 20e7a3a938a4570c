import { describe, expect, it } from 'vitest'
import { between, contrastOf, hatched, inkOn } from '#charts/parts/pattern.ts'
import { darkLook, lightLook } from '../../../support/chartLooks.ts'

describe('a colour', () => {
  it('may be written short, as style sheets write it', () => {
    expect(between('#fff', '#000000', 0.5)).toBe(between('#ffffff', '#000', 0.5))
    expect(contrastOf('#fff', '#000')).toBeCloseTo(21)
  })

  it('is mixed from one end to the other', () => {
    expect(between('#102030', '#506070', 0)).toBe('#102030')
    expect(between('#102030', '#506070', 1)).toBe('#506070')
  })

  it('carries the letters that read better upon it, at least as WCAG asks, in every theme', () => {
    for (const look of [lightLook, darkLook]) {
      for (const fill of Object.values(look.colours.status)) {
        expect(contrastOf(inkOn(fill, look), fill), fill).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

it('hatching stays within its box', () => {
  const box = { x: 10, y: 20, width: 40, height: 12 }
  const drawn = JSON.stringify(hatched(box, lightLook))
  const points = [...drawn.matchAll(/\[([\d.]+),([\d.]+)\]/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  expect(points.length).toBeGreaterThan(4)
  for (const [x, y] of points) {
    expect(x).toBeGreaterThanOrEqual(box.x)
    expect(x).toBeLessThanOrEqual(box.x + box.width)
    expect(y).toBeGreaterThanOrEqual(box.y)
    expect(y).toBeLessThanOrEqual(box.y + box.height)
  }
})
