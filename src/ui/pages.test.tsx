import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { useAssets } from './assets.ts'
import {
  AutoComplete,
  Badge,
  Card,
  Chips,
  CopyButton,
  Course,
  DescriptionList,
  Diff,
  FileList,
  Form,
  formWithErrors,
  type NavItem,
  OfficePage,
  PageHead,
  PlainPage,
  PortalPage,
  QrCode,
  renderPage,
  Select,
  Table,
  TextArea,
  TextInput,
} from './index.ts'
import { nav, person, unit } from './showcase/samples.ts'
import { Showcase, samplePages, showcasePage } from './showcase.tsx'

const rules = JSON.parse(readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8'))
const validator = new HtmlValidate(rules)

useAssets({
  portalCss: ['/a/portal.css'],
  portalJs: ['/a/portal.js'],
  officeCss: ['/a/office.css'],
  officeJs: ['/a/office.js'],
})

const pages = [
  ['showcase', () => <Showcase />] as const,
  ...Object.entries(samplePages).map(([path, { page }]) => [path, page] as const),
]

async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
  )
}

describe.each(pages)('the page %s', (_, page) => {
  const html = renderPage(page())
  test('is valid HTML', async () => expect(await faults(html)).toEqual([]))
  test('is whole: doctype, language, one h1, a title, a main part the skip link leads to', () => {
    expect(html).toMatch(/^<!doctype html><html lang="vi">/)
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    expect(html).toContain('href="#noi-dung"')
    expect(html).toMatch(/<main[^>]*id="noi-dung"/)
  })
  test('keeps to the content security policy: no inline style, no inline script', () => {
    expect(html).not.toMatch(/\sstyle="/)
    expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull()
    expect(html).not.toMatch(/\son[a-z]+="/)
  })
  test('says nothing it does not mean', () => expect(html).not.toMatch(/undefined|\[object |NaN|>null</))
})

test('the validator is awake: a page with a fault is found', async () =>
  expect(
    await faults(
      '<!doctype html><html lang="vi"><head><title>x</title></head><body><h1>x</h1><p style="top:0"><div></div></p></body></html>',
    ),
  ).not.toEqual([]))

test('only the showcase and its samples answer below its address', () => {
  expect(showcasePage('')).not.toBeNull()
  expect(showcasePage('trang-chinh')).not.toBeNull()
  expect(showcasePage('khong-co')).toBeNull()
})

describe('what people typed is shown as text', () => {
  const bad = `"><script>alert('x')</script><img src=x onerror=alert(1)>`
  const form = formWithErrors({ a: bad, b: bad, c: bad }, { a: bad, form: bad })
  const everywhere = (
    <>
      <Form action="/x" form={form} version={bad}>
        <TextInput name="a" label={bad} hint={bad} form={form} />
        <TextArea name="b" label={bad} form={form} />
        <Select name="c" label={bad} form={form} choices={[{ value: bad, label: bad }]} />
        <AutoComplete name="d" idName="e" label={bad} value={bad} src="/y" newLabel={bad} />
      </Form>
      <Badge>{bad}</Badge>
      <Card>{bad}</Card>
      <Chips views={[{ href: '#', label: bad }]} />
      <CopyButton value={bad} />
      <Course steps={[{ is: 'now', title: bad, detail: bad }]} />
      <DescriptionList items={[{ term: bad, detail: bad }]} />
      <Diff before={bad} after={`mới ${bad}`} />
      <FileList label={bad} files={[{ name: bad, href: `/tep?${encodeURIComponent(bad)}`, is: 'image' }]} />
      <QrCode text={bad} label={bad} />
      <Table caption={bad} rows={[bad]} columns={[{ head: bad, cell: (row) => row }]} />
    </>
  )
  test.each([
    [
      'portal',
      <PortalPage unit={{ ...unit, name: bad, place: bad, phone: bad }} title={bad} description={bad} path="/x">
        <PageHead title={bad} />
        {everywhere}
      </PortalPage>,
    ],
    [
      'office',
      <OfficePage
        unitName={bad}
        dialogueName={bad}
        person={{ ...person, name: bad }}
        nav={[...nav, { href: '/x', label: bad, icon: 'today' }]}
        current=""
        title={bad}
      >
        {everywhere}
      </OfficePage>,
    ],
    [
      'plain',
      <PlainPage title={bad} about={bad} place={bad}>
        {everywhere}
      </PlainPage>,
    ],
  ] as const)('on a page of the %s', (_, page) => {
    const html = renderPage(page)
    const tags = html.replace(/"[^"]*"/g, '""')
    expect(html).toContain('&lt;script>')
    expect(tags.includes('<script>')).toBe(false)
    expect(/<[^>]*\sonerror/.test(tags)).toBe(false)
  })
})

describe('the bar at the foot of a phone', () => {
  const at = (entries: readonly NavItem[]) =>
    renderPage(<OfficePage unitName="Xã Đại Sơn" person={person} nav={entries} current="" title="Việc hôm nay" />)
  const item = (label: string, more: Partial<NavItem> = {}): NavItem => ({
    ...{ href: `/${label}`, label, icon: 'today' },
    ...more,
  })
  const inBar = (html: string) =>
    [...html.matchAll(/<li><a href="[^"]*"[^>]*>.*?<span class="rail-label">([^<]*)/g)].map(([, label]) => label)
  const bell = item('Tin báo', { yields: true, count: 7 })

  test('keeps its places for work: what yields goes behind “Thêm”, which then says how much waits there', () => {
    const html = at([item('Hôm nay'), bell, item('Kiến nghị'), item('Kỳ'), item('Đăng ký'), item('Văn bản')])
    expect(inBar(html.split('rail-more')[0] ?? '')).toEqual(['Hôm nay', 'Kiến nghị', 'Kỳ', 'Đăng ký'])
    expect(html).toMatch(/<span class="rail-label">Thêm<\/span><span class="n">7<\/span>/)
  })

  test('takes what yields where a place is left', () => {
    const html = at([item('Hôm nay'), bell, item('Kỳ'), item('Thiết lập', { below: true })])
    expect(inBar(html.split('rail-more')[0] ?? '')).toEqual(['Hôm nay', 'Tin báo', 'Kỳ'])
    expect(html).not.toMatch(/Thêm<\/span><span class="n">/)
  })
})
