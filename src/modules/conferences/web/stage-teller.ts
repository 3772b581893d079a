import { countIn, listIn, type Teller, textIn } from '#modules/history/index.ts'
import { hallSwitches } from '../application/sitting/steer.ts'
import { hallOutcomes } from '../domain/index.ts'
import { chairWords } from './chair/words.vi.ts'

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
