import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Place, placeLabels, type Wanted } from './label-places.ts'

const wanted = (x: number, width = 80, prefers: Wanted['prefers'] = 'above'): Wanted => ({ x, width, prefers })

test('labels with room stand over their points in the nearest row', () =>
  expect(placeLabels([wanted(200), wanted(500), wanted(800, 80, 'below')], 1000)).toEqual([
    { side: 'above', row: 0, center: 200 },
    { side: 'above', row: 0, center: 500 },
    { side: 'below', row: 0, center: 800 },
  ]))

test('the second of two close labels goes to the other side, the third one row out', () => {
  const places = placeLabels([wanted(500), wanted(505), wanted(510)], 1000)
  expect(places.map((place) => [place.side, place.row])).toEqual([
    ['above', 0],
    ['below', 0],
    ['above', 1],
  ])
})

test('a label at the edge stays on the drawing', () => {
  const [left, right] = placeLabels([wanted(2, 100), wanted(999, 100)], 1000)
  expect(left?.center).toBe(50)
  expect(right?.center).toBe(950)
})

test('no label covers another', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          x: fc.integer({ min: 0, max: 1000 }),
          width: fc.integer({ min: 30, max: 150 }),
          prefers: fc.constantFrom('above' as const, 'below' as const),
        }),
        { maxLength: 9 },
      ),
      (labels) => {
        const places = placeLabels(labels, 1000)
        const covers = (a: number, b: number) => {
          const [one, two] = [places[a], places[b]] as [Place, Place]
          const room = ((labels[a]?.width ?? 0) + (labels[b]?.width ?? 0)) / 2
          return one.side === two.side && one.row === two.row && Math.abs(one.center - two.center) < room
        }
        for (let a = 0; a < labels.length; a++) for (let b = 0; b < a; b++) expect(covers(a, b)).toBe(false)
      },
    ),
  ))
