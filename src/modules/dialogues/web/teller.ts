import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { movedSentence } from '#modules/deadlines/index.ts'
import { countIn, type Facts, type Teller, textIn } from '#modules/history/index.ts'
import { postingsById } from '../application/posting/posting-rows.ts'
import { postingName, scriptName } from '../application/posting/posting-words.vi.ts'
import { isScriptName } from '../domain/index.ts'
import { dialoguesAddress } from './dialogue-list.view.tsx'
import { preparationHref } from './preparation-tabs.tsx'
import { milestoneName, words } from './words.vi.ts'

const dayIn = (facts: Facts, key: string): string => {
  const on = parseDay(textIn(facts, key))
  return on ? dateWithYear(on) : ''
}
const late = (facts: Facts): string => (facts.late === true ? ', chậm' : '')

/** Which script an act was about. */
const scriptOf = (facts: Facts): string => {
  const name = textIn(facts, 'script').replace(/^script-/, '')
  return isScriptName(name) ? scriptName(name) : ''
}

/** How a row of the checklist came to be done. */
const doneWords = (how: string): string => {
  if (how === 'link') return 'báo đã niêm yết'
  if (how === 'broadcast') return 'ghi buổi phát loa'
  return how === 'official-link' ? 'ghi liên kết trên Cổng' : 'ghi đã làm'
}

/** What the history tells of dialogues, decisions about them, and due days that moved. */
export const dialoguesTeller: Teller = {
  label: 'Kỳ đối thoại',
  sentences: {
    'dialogue.created': (facts) => `lập kỳ đối thoại năm ${countIn(facts, 'year')}`,
    'dialogue.edited': () => 'sửa giờ, nơi, người chủ trì của kỳ đối thoại',
    'dialogue.plan-sent': (facts) => `ghi nhận đã gửi kế hoạch ngày ${dayIn(facts, 'on')}${late(facts)}`,
    'dialogue.notice-published': (facts) => `công bố thông báo, hạn nhận kiến nghị hết ngày ${dayIn(facts, 'lastDay')}`,
    'dialogue.plan-saved': (facts) => `lưu kế hoạch, bản ${countIn(facts, 'version')}`,
    'dialogue.notice-saved': (facts) => `lưu thông báo, bản thảo ${countIn(facts, 'version')}`,
    'dialogue.notice-corrected': (facts) =>
      `công bố bản sửa của thông báo (bản ${countIn(facts, 'version')}) ngày ${dayIn(facts, 'on')}`,
    'dialogue.day-moved': (facts) => `dời ngày hội nghị từ ${dayIn(facts, 'was')} sang ${dayIn(facts, 'now')}`,
    'dialogue.held': (facts) => `ghi nhận hội nghị đã tổ chức ngày ${dayIn(facts, 'on')}`,
    'dialogue.closed': (facts) => `khép lại kỳ đối thoại ngày ${dayIn(facts, 'on')}`,
    'dialogue.milestone-met': (facts) =>
      `ghi mốc đã xong: ${milestoneName(textIn(facts, 'name'))}, ngày ${dayIn(facts, 'on')}${late(facts)}`,
    'dialogue.milestone-taken-back': (facts) =>
      `ghi mốc chưa xong: ${milestoneName(textIn(facts, 'name'))}, vì nhiệm vụ của mốc được mở lại`,
    'dialogue.rules-copied': (facts) =>
      `chép bộ quy định (bản ${countIn(facts, 'version')}) vào kỳ đối thoại, ${countIn(facts, 'moved')} hạn được tính lại`,
    'dialogue.postings-made': (facts) => `lập danh sách niêm yết, đưa tin: ${countIn(facts, 'count')} dòng`,
    'dialogue.posting-links-given': (facts) => `cấp ${countIn(facts, 'count')} liên kết cho trưởng thôn, tổ trưởng`,
    'dialogue.script-saved': (facts) => `lưu lời đọc loa “${scriptOf(facts)}”, bản ${countIn(facts, 'version')}`,
    'dialogue.script-approved': (facts, names) =>
      `${facts.for ? `ghi thay ${names.of(facts.for)}: ` : ''}duyệt lời đọc loa “${scriptOf(facts)}”, bản ${countIn(facts, 'version')}`,
    'dialogue.broadcast-logged': (facts) =>
      `ghi buổi phát loa “${scriptOf(facts)}” lúc ${textIn(facts, 'at')} ngày ${dayIn(facts, 'on')}`,
    'dialogue.broadcast-struck': () => 'bỏ một buổi phát loa ghi nhầm',
    'posting.added': (_, names) => `thêm vào danh sách niêm yết, đưa tin: ${names.subject}`,
    'posting.edited': (facts, names) =>
      `sửa dòng niêm yết, đưa tin: ${names.subject}, dự kiến ${dayIn(facts, 'planned')}`,
    'posting.removed': (_, names) => `bỏ khỏi danh sách niêm yết, đưa tin: ${names.subject}`,
    'posting.done': (facts, names) =>
      `${doneWords(textIn(facts, 'how'))}: ${names.subject}, ngày ${dayIn(facts, 'on')}`,
    'posting.undone': (_, names) => `ghi là chưa làm: ${names.subject}`,
    'posting.photos-added': (facts, names) => `gửi ${countIn(facts, 'count')} ảnh: ${names.subject}`,
    'posting.photo-removed': (_, names) => `bỏ một ảnh: ${names.subject}`,
    'posting.link-revoked': (_, names) => `thu hồi liên kết của trưởng thôn, tổ trưởng: ${names.subject}`,
    'posting-default.added': () => 'thêm một dòng vào danh sách niêm yết, đưa tin của đơn vị',
    'posting-default.removed': () => 'bỏ một dòng khỏi danh sách niêm yết, đưa tin của đơn vị',
    'deadline.moved': (facts) => movedSentence(facts, milestoneName),
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('dialogue')
      .select(['id', 'year', 'ordinal', 'address'])
      .where('id', 'in', [...ids])
      .execute()
    const postings = await postingsById(db, ids)
    return [
      ...rows.map(({ id, year, ordinal, address }) => ({
        id,
        name: words.name(year, ordinal),
        href: `${dialoguesAddress}/${address}`,
      })),
      ...postings.map((posting) => ({
        id: posting.id,
        name: postingName(posting),
        href: `${preparationHref(posting.address, 'niem-yet')}/${posting.id}`,
      })),
    ]
  },
}
