import { expect, test } from 'vitest'
import { InItsLanguage, InLanguage, renderPart, SentenceWith } from './index.ts'

const english = (node: preact.JSX.Element) => renderPart(<InLanguage value="en">{node}</InLanguage>)

test('what is Vietnamese is marked on an English page, what is English is not', () => {
  expect(english(<InItsLanguage>Phòng Kinh tế</InItsLanguage>)).toBe('<span lang="vi">Phòng Kinh tế</span>')
  expect(english(<InItsLanguage>The lamp is broken</InItsLanguage>)).toBe('The lamp is broken')
  expect(renderPart(<InItsLanguage>Phòng Kinh tế</InItsLanguage>)).toBe('Phòng Kinh tế')
})

test('names stand marked within a sentence, each where it first comes; what is not in it changes nothing', () => {
  const told = (
    <SentenceWith text="Passed to Phòng Kinh tế and Điện lực." written={['Phòng Kinh tế', 'Điện lực', '', 'Xã']} />
  )
  expect(english(told)).toBe('Passed to <span lang="vi">Phòng Kinh tế</span> and <span lang="vi">Điện lực</span>.')
  expect(renderPart(told)).toBe('Passed to Phòng Kinh tế and Điện lực.')
})
