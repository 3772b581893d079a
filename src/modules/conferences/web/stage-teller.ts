import { countIn, listIn, type Teller, textIn } from '#modules/history/index.ts'
import type { MinutesField } from '../application/minutes/minutes-query.ts'
import { hallSwitches } from '../application/sitting/steer.ts'
import { hallOutcomes } from '../domain/index.ts'
import { chairWords } from './chair/words.vi.ts'
import { minutesWords } from './minutes/words.vi.ts'

const about = (item: string): string => (item ? `, ${item}` : '')

/** What the history tells of the hall: its agenda, and what happened there. Ids, hours and counts, never words. */
export const stageTeller: Teller = {
  label: 'Hội nghị',
  sentences: {
    'agenda.laid-out': (facts) => `lập chương trình điều hành, ${countIn(facts, 'items')} mục`,
    'agenda.missing-added': (facts) => `đưa thêm ${listIn(facts, 'petitions').length} kiến nghị vào chương trình`,
    'agenda.item-moved': (facts, { of }) =>
      `đổi thứ tự chương trình: ${of(facts.item)} nay đứng thứ ${countIn(facts, 'place')}`,
    'agenda.item-added': (facts, { of }) => `thêm vào chương trình: ${of(facts.item)}`,
    'agenda.item-edited': (facts, { of }) => `sửa một mục của chương trình: ${of(facts.item)}`,
    'agenda.item-removed': (facts, { of }) => `bỏ khỏi chương trình: ${of(facts.item)}`,
    'agenda.hours-set': (facts) => `đổi giờ đóng hội trường sang ${textIn(facts, 'until')}`,
    'agenda.floor-petition-taken': (facts, { of }) => `đưa ${of(facts.petition)} nêu tại chỗ lên màn hình hội trường`,
    'hall.opened': () => 'mở màn hình hội trường',
    'hall.began': (facts, { of }) => `bắt đầu hội nghị với ${of(facts.item)}`,
    'hall.item-taken-up': (facts, { of }) => `chuyển sang ${of(facts.item)}`,
    'hall.outcome-said': (facts, { of }) => {
      const outcome = hallOutcomes.find((one) => one === textIn(facts, 'outcome'))
      return `ghi kết quả tại hội trường, ${of(facts.item)}: ${outcome ? chairWords.outcome[outcome].toLocaleLowerCase('vi') : ''}`
    },
    'hall.clock-run': (facts) => (textIn(facts, 'speaker') ? 'bấm đồng hồ phát biểu' : 'dừng đồng hồ phát biểu'),
    'hall.switched': (facts) => {
      const what = hallSwitches.find((one) => one === textIn(facts, 'what')) ?? 'clock'
      return chairWords.switches[what][facts.on === true ? 'on' : 'off'].toLocaleLowerCase('vi')
    },
    'hall.ended': () => 'bế mạc hội nghị',
    'conference.closed': (facts) =>
      `xác nhận kết thúc hội nghị: ${countIn(facts, 'answered')} kiến nghị trả lời tại hội nghị, ${countIn(facts, 'written')} bằng văn bản, ${countIn(facts, 'beyond')} chuyển cấp trên; giao ${countIn(facts, 'tasks')} việc`,
    'minutes.noted': (facts, { of }) => `ghi nhanh vào biên bản${about(of(facts.item))}`,
    'minutes.written': (facts, { of }) => {
      const field = textIn(facts, 'field')
      const said =
        field in minutesWords.fields ? minutesWords.fields[field as MinutesField].toLocaleLowerCase('vi') : ''
      return `ghi biên bản${about(of(facts.item))}: ${said} (lần ${countIn(facts, 'version')})`
    },
    'minutes.files-added': (facts, { of }) =>
      `thêm ${countIn(facts, 'count')} ảnh, ghi âm vào biên bản${about(of(facts.item))}`,
    'minutes.file-removed': (facts, { of }) => `bỏ một ảnh hoặc ghi âm khỏi biên bản${about(of(facts.item))}`,
    'minutes.promise-taken-down': (facts, { of }) => `ghi một lời hứa vào biên bản${about(of(facts.item))}`,
    'minutes.promise-removed': (facts, { of }) => `bỏ một lời hứa ghi nhầm trong biên bản${about(of(facts.item))}`,
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('agenda_item as item')
      .innerJoin('dialogue', 'dialogue.id', 'item.dialogue_id')
      .leftJoin('petition', 'petition.id', 'item.petition_id')
      .select(['item.id', 'item.title', 'petition.number', 'dialogue.address'])
      .where('item.id', 'in', [...ids])
      .execute()
    return rows.map(({ id, title, number, address }) => ({
      id,
      name: number === null ? `“${title}”` : `kiến nghị số ${number}`,
      ...{ href: `/can-bo/ky-doi-thoai/${address}/chuong-trinh#muc-${id}`, needs: 'agenda.read' },
    }))
  },
}
