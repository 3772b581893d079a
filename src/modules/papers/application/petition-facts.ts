import { paperDay, paperInstant, withoutStop } from '#kernel/paper-days.ts'
import { dialogueById, keptAt } from '#modules/dialogues/index.ts'
import { fieldWords, isField, type PetitionGlance } from '#modules/petitions/index.ts'
import { letterheadOf } from '#modules/units/index.ts'
import { phoneOf } from './dialogue-facts.ts'
import type { Making } from './paper-maker.ts'
import { factWords, type PetitionPlace } from './places.vi.ts'

/** The usual facts of the papers about one petition. */
export async function petitionFactsOf(
  { db, unit, portal }: Making,
  petition: PetitionGlance,
): Promise<Readonly<Record<PetitionPlace, string>>> {
  const { letterhead, author } = letterheadOf(unit)
  const dialogue = petition.dialogueId ? await dialogueById(db, petition.dialogueId) : null
  const [wording] = petition.wordings
  const [assignment] = petition.assignments
  const due = petition.deadlines
    .filter(({ kind, legal, lapsedOn }) => kind === 'answer' && legal && lapsedOn === null)
    .at(-1)
  return {
    'đơn vị': author,
    xã: letterhead.body.at(-1) ?? '',
    'thành phố': unit.province_name.slice(0, 1).toLocaleLowerCase('vi') + unit.province_name.slice(1),
    'điện thoại': phoneOf(unit),
    'nơi liên hệ': factWords.contact(unit.counter_name, unit.counter_address, phoneOf(unit)),
    'nơi tiếp nhận': unit.counter_name,
    'địa chỉ tiếp nhận': unit.counter_address,
    'địa chỉ cổng': portal,
    'nơi lưu': await keptAt(db),
    'số kiến nghị': petition.number === null ? '' : String(petition.number),
    'mã hồ sơ': petition.code,
    'người gửi': petition.senderName,
    'địa chỉ người gửi': petition.village ?? petition.outsidePlace,
    'người liên hệ': petition.contactName,
    'tiêu đề': withoutStop(wording?.title ?? petition.title),
    'nội dung': wording?.content ?? petition.content,
    'đề xuất': wording?.proposal ?? petition.proposal,
    'lĩnh vực': petition.field && isField(petition.field) ? fieldWords[petition.field] : '',
    'ngày nhận': paperInstant(petition.receivedAt),
    'số đến': petition.arrivalNumber,
    'đơn vị chủ trì': petition.lead ?? '',
    'đơn vị phối hợp': assignment?.joining.join(', ') ?? '',
    'cán bộ xử lý': petition.leadOfficer ?? '',
    'hạn trả lời': due ? paperDay(due.dueOn) : '',
    'hội nghị': dialogue ? factWords.conference(dialogue.year, dialogue.ordinal) : '',
  }
}
