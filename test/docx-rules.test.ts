import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Paper } from '#kernel/paper.ts'
import { openPress } from '#platform/papers/press.ts'
import { docxProblems } from './docx-rules.ts'
import { form, invitation, minutes, plan, samples } from './paper-samples.ts'

const press = openPress()
afterAll(() => press.close())
const about = { author: 'UBND xã Đại Sơn <&>', made: day('2026-04-05') }

test.each(Object.keys(samples))('%s.docx: nothing Word would repair', async (name) => {
  expect(docxProblems(await press.print('docx', samples[name] ?? [], about))).toEqual([])
})

test('nor in what people type: signs of XML, letters that cannot be printed, nothing at all', async () => {
  const hostile = [
    '<w:p>&amp;</w:p> ]]> \u0007\u0000\u000b',
    '',
    ' ',
    '\n\n',
    `${'dài'.repeat(300)}\ud800`,
    '😀 ☑ \u202eabc',
  ]
  const paper: Paper = {
    ...plan,
    title: hostile.join(''),
    blocks: hostile.flatMap((text) => [
      { is: 'paragraph', text } as const,
      { is: 'list', items: [text, text] } as const,
      { is: 'table', columns: [{ head: text, width: null }], rows: [[text]] } as const,
      { is: 'boxes', items: [{ text, ticked: true }] } as const,
      { is: 'blank', label: text } as const,
    ]),
    recipients: hostile,
  }
  expect(docxProblems(await press.print('docx', [paper, form, minutes], about))).toEqual([])
})

describe('each rule is seen to be broken', () => {
  let whole: Record<string, Uint8Array>
  beforeAll(async () => {
    whole = unzipSync(new Uint8Array(await press.print('docx', [plan, invitation('A'), form], about)))
  })
  const DOCUMENT = 'word/document.xml'
  /** What is found after a part was changed; another part than the document, or the document. */
  const foundIn = (change: (xml: string) => string, name = DOCUMENT) => {
    const before = new TextDecoder().decode(whole[name])
    const changed = change(before)
    expect(changed).not.toBe(before)
    return docxProblems(zipSync({ ...whole, [name]: strToU8(changed) })).join('\n')
  }
  const without = (name: string) =>
    docxProblems(zipSync(Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name)))).join('\n')

  test.each<[string, (xml: string) => string, string]>([
    ['not closed', (xml) => xml.replace('</w:body>', ''), 'word/document.xml: '],
    ['order of w:rPr', (xml) => xml.replace(/<w:b\/>(<w:bCs\/>)?(<w:sz [^>]*\/>)/, '$2<w:b/>'), 'w:rPr: '],
    ['order of w:pPr', (xml) => xml.replace(/(<w:pPr>)(.*?)(<w:jc [^>]*\/>)/, '$1$3$2'), 'w:pPr: '],
    [
      'order of w:tblPr',
      (xml) => xml.replace(/(<w:tblPr>)(<w:tblW [^>]*\/>)(.*?)(<\/w:tblPr>)/, '$1$3$2$4'),
      'w:tblPr: ',
    ],
    ['order of w:sectPr', (xml) => xml.replace(/(<w:sectPr[^>]*>)(.*?)(<w:titlePg\/>)/, '$1$3$2'), 'w:sectPr: '],
    ['a property twice', (xml) => xml.replace('<w:keepNext/>', '<w:keepNext/><w:keepNext/>'), 'holds two keepNext'],
    ['what does not belong there', (xml) => xml.replace('<w:keepNext/>', '<w:keepNext/><w:b/>'), 'w:pPr holds b'],
    [
      'a cell without a paragraph',
      (xml) => xml.replace(/(<w:tcPr>.*?<\/w:tcPr>)<w:p>.*?<\/w:p>(?=<\/w:tc>)/, '$1'),
      'does not end with w:p',
    ],
    [
      'a row with too many cells',
      (xml) => xml.replace('<w:gridCol', '<w:gridCol w:w="9"/><w:gridCol'),
      'cells in a table',
    ],
    [
      'a bookmark left open',
      (xml) => xml.replace('<w:p>', '<w:p><w:bookmarkStart w:id="7" w:name="a"/>'),
      'without its other end',
    ],
    ['a picture that is not there', (xml) => xml.replace(/r:embed="[^"]*"/, 'r:embed="rIdNone"'), 'r:embed rIdNone'],
    ['a style that is not there', (xml) => xml.replace('w:val="Than-bai"', 'w:val="Khong-co"'), 'style Khong-co'],
    [
      'a list that is not there',
      (xml) => xml.replace('<w:keepNext/>', '<w:keepNext/><w:numPr><w:numId w:val="99"/></w:numPr>'),
      'list 99',
    ],
    ['half a number', (xml) => xml.replace(/w:sz w:val="\d+"/, 'w:sz w:val="27.5"'), 'w:val="27.5"'],
    ['too much room round a line', (xml) => xml.replace(/w:space="0"/, 'w:space="32"'), 'w:space="32"'],
    [
      'properties behind the text',
      (xml) => xml.replace(/<w:r>(<w:rPr>.*?<\/w:rPr>)(<w:t[ >].*?<\/w:t>)/, '<w:r>$2$1'),
      'w:rPr is not the first',
    ],
    [
      'the body without its section',
      (xml) => xml.replace(/<w:sectPr[^>]*>(?:(?!<w:sectPr).)*<\/w:sectPr><\/w:body>/, '</w:body>'),
      'does not end with w:sectPr',
    ],
  ])('%s', (_, change, said) => expect(foundIn(change)).toContain(said))

  test('ids that are given twice', () => {
    const [drawing = ''] = /<wp:docPr id="\d+"/.exec(new TextDecoder().decode(whole[DOCUMENT])) ?? []
    expect(foundIn((xml) => xml.replaceAll(/<wp:docPr id="\d+"/g, drawing))).toContain('drawing')
    expect(foundIn((xml) => xml.replaceAll('<w:sdtPr>', '<w:sdtPr><w:id w:val="5"/>'))).toContain('control 5 twice')
  })

  test('parts and relationships that lead nowhere', () => {
    expect(without('[Content_Types].xml')).toContain('no [Content_Types].xml')
    expect(without('word/styles.xml')).toContain('styles.xml is not there')
    const rels = 'word/_rels/document.xml.rels'
    expect(foundIn((xml) => xml.replace(/Target="media/, 'Target="medium'), rels)).toContain('medium')
    expect(foundIn((xml) => xml.replace(/Extension="png"/, 'Extension="gif"'), '[Content_Types].xml')).toContain(
      'has no type',
    )
  })
})
