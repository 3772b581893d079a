import { expect, test } from 'vitest'
import { type FinishedText, goesOut } from './goes-out.ts'

const at = (hour: number) => Temporal.Instant.from(`2026-10-20T0${hour}:00:00Z`)
const text = (as: 'docx' | 'pdf', hour: number, foundWrong = false): FinishedText => ({ as, at: at(hour), foundWrong })

test('what was written here goes out until a finished text came back', () => {
  expect(goesOut([], at(1))).toEqual({ docx: 'ours', pdf: 'ours' })
  expect(goesOut([], null)).toEqual({ docx: null, pdf: null })
})

test('a Word file that came back stands in place of both of ours: the PDF would say something else', () => {
  const edited = text('docx', 2)
  expect(goesOut([edited], at(1))).toEqual({ docx: edited, pdf: null })
})

test('with the signed PDF after it both go out; a PDF from before it does not', () => {
  const [edited, signed] = [text('docx', 2), text('pdf', 3)]
  expect(goesOut([signed, edited], at(1))).toEqual({ docx: edited, pdf: signed })
  const later = text('docx', 4)
  expect(goesOut([later, signed, edited], at(1))).toEqual({ docx: later, pdf: null })
})

test('a signed PDF alone goes with our Word file', () => {
  const signed = text('pdf', 2)
  expect(goesOut([signed], at(1))).toEqual({ docx: 'ours', pdf: signed })
  expect(goesOut([signed], null)).toEqual({ docx: null, pdf: signed })
})

test('what came back before the text was written anew counts no more, and neither does what was found wrong', () => {
  expect(goesOut([text('docx', 1)], at(2))).toEqual({ docx: 'ours', pdf: 'ours' })
  const right = text('docx', 3)
  expect(goesOut([text('docx', 4, true), right], at(2))).toEqual({ docx: right, pdf: null })
})
