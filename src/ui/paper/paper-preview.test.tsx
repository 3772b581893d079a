import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Paper } from '#kernel/paper.ts'
import { form, invitation, letter, minutes, plan, reportWith } from '#test/paper-samples.ts'
import { PaperPreview, PaperPreviews } from './paper-preview.tsx'

const shown = (paper: Paper) => renderToString(<PaperPreview paper={paper} />)
const said = (paper: Paper) =>
  shown(paper)
    .replace(/<br\/?>/g, ' ')
    .replace(/<\/(p|li|td|th|h\d|dt|dd)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())

test('it says the lines of the printed paper', () => {
  const lines = said(plan)
  for (const line of [
    'ỦY BAN NHÂN DÂN XÃ ĐẠI SƠN',
    'Số: 05/KH-UBND',
    'Đại Sơn, ngày 05 tháng 4 năm 2026',
    'KẾ HOẠCH',
    'Căn cứ Kế hoạch thử số 82/KH-UBND.',
    'Yêu cầu các bộ phận thực hiện./.',
    '- Sở Tài chính (để báo cáo); - Lưu: VT, KT.',
    'PHÂN CÔNG CÔNG VIỆC',
  ])
    expect(lines).toContain(line)
  expect(said(letter)).toContain('V/v trả lời kiến nghị số 7')
})

test('headings lead down without a gap, whichever a paper begins with', () => {
  const levels = (paper: Paper) => [...shown(paper).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
  expect(levels(plan)).toEqual([3, 4, 5, 3])
  const [, second] = plan.blocks
  expect(levels({ ...letter, blocks: second ? [second, ...letter.blocks] : [] })).toEqual([3])
})

test('minutes are signed on both sides, recipients below; a form has dots, boxes and no end', () => {
  const html = shown(minutes)
  expect(html.indexOf('THƯ KÝ')).toBeLessThan(html.indexOf('CHỦ TỌA'))
  expect(html.indexOf('CHỦ TỌA')).toBeLessThan(html.indexOf('Nơi nhận:'))
  expect(shown(form)).not.toContain('./.')
  expect(shown(form).match(/<div class="paper-blank">/g)).toHaveLength(3)
})

test('of a long table and of many papers only the first are shown, and how many more there are is said', () => {
  const html = shown(reportWith(1200))
  expect(html.match(/<tr>/g)).toHaveLength(1 + 50)
  expect(html).toContain('Còn 1.150 dòng')
  const many = renderToString(<PaperPreviews papers={Array.from({ length: 300 }, () => invitation('A'))} />)
  expect(many.match(/<article/g)).toHaveLength(3)
  expect(many).toContain('Còn 297 bản nữa')
  expect(renderToString(<PaperPreviews papers={[letter]} />)).not.toContain('bản nữa')
})
