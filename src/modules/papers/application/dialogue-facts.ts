import { dayAt, endOf } from '#kernel/day.ts'
import { paperDay, paperWeekday } from '#kernel/paper-days.ts'
import { formatPhone } from '#kernel/phone-text.ts'
import { clock, hour, parseDay } from '#kernel/vietnamese-date.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { tally } from '#modules/decisions/index.ts'
import {
  carryingDocuments,
  type DialogueInOffice,
  dialogueTimes,
  issuedOf,
  keptAt,
  planPage,
  rulesOf,
} from '#modules/dialogues/index.ts'
import { activeDepartments, letterheadOf } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Making } from './paper-maker.ts'
import { type DialoguePlace, factWords as words } from './places.vi.ts'

/** The usual facts of a dialogue's papers. */
export async function dialogueFacts(
  making: Making,
  dialogue: DialogueInOffice,
): Promise<Readonly<Record<DialoguePlace, string>>> {
  const { db, unit, portal, places } = making
  const { letterhead, author } = letterheadOf(unit)
  const { lastDay, cutOff } = dialogueTimes(dialogue, rulesOf(dialogue), await currentCalendar(db))
  const counted = places.has('số đăng ký') || places.has('số kiến nghị')
  const counts = counted ? await tally(db, dialogue, endOf(making.today)) : null
  const basis = places.has('kế hoạch thành phố') ? (await planPage(db, dialogue.address))?.now.plan.basis : undefined
  const basisOn = basis && parseDay(basis.on)
  const startsAt = hour(dialogue.startsAt)
  const on = paperWeekday(dialogue.conferenceOn)
  return {
    'đơn vị': author,
    xã: letterhead.body.at(-1) ?? '',
    'thành phố': unit.province_name.slice(0, 1).toLocaleLowerCase('vi') + unit.province_name.slice(1),
    'bộ phận tham mưu': await economyOf(db),
    năm: String(dialogue.year),
    'hội nghị': words.conference(dialogue.year, dialogue.ordinal),
    'thời gian': words.until(startsAt, on),
    giờ: startsAt,
    'ngày họp': on,
    'địa điểm': dialogue.place,
    'chủ trì': [dialogue.chairName, dialogue.chairTitle].filter(Boolean).join(', '),
    'hạn trực tuyến': words.until(words.midnight, paperWeekday(lastDay)),
    'hạn nộp giấy': words.until(hour(clock(cutOff.counter)), paperWeekday(dayAt(cutOff.counter))),
    'kế hoạch':
      (await numberOf(making, dialogue.id, 'plan', 'kế hoạch')) || words.numbered(dialogue.planSentNumber, ''),
    'thông báo': await numberOf(making, dialogue.id, 'notice', 'thông báo'),
    'kế hoạch thành phố': basis ? words.cityPlan(basis.number, basisOn ? paperDay(basisOn) : '', basis.title) : '',
    'số đăng ký': counts ? String(counts.r) : '',
    'số kiến nghị': counts ? String(counts.p) : '',
    'nơi tiếp nhận': unit.counter_name,
    'địa chỉ tiếp nhận': unit.counter_address,
    'điện thoại': phoneOf(unit),
    'nơi liên hệ': words.contact(unit.counter_name, unit.counter_address, phoneOf(unit)),
    'địa chỉ cổng': portal,
    'nơi lưu': await keptAt(db),
  }
}

/**
 * "số 05/KH-UBND ngày 08/4/2026" of the issued plan or notice; '' before it is. Of a plan issued elsewhere its number stands alone: the
 * day it was sent is another (R2).
 */
async function numberOf({ db, places }: Making, dialogueId: string, kind: 'plan' | 'notice', place: DialoguePlace) {
  const issued = places.has(place) ? issuedOf(await carryingDocuments(db, dialogueId, kind)) : null
  return issued ? words.numbered(issued.numberText, issued.issuedOn ? paperDay(issued.issuedOn) : '') : ''
}

/** The unit's telephone, which no line breaks. */
export const phoneOf = ({ phone }: { readonly phone: string }): string => formatPhone(phone).replaceAll(' ', '\u00a0')

/** The department that looks after the economy, by itself or as who issues a paper; undefined: the unit has none. */
export const economyDepartment = async (db: UnitDb) =>
  (await activeDepartments(db)).find(({ purpose, outside }) => purpose === 'economy' && !outside)

/** Who prepares the papers: the department that looks after the economy. */
export const economyOf = async (db: UnitDb): Promise<string> => (await economyDepartment(db))?.name ?? ''

/** The symbol of a letter of the department that looks after the economy: "UBND-KT". */
export const letterSymbol = async (db: UnitDb): Promise<string> =>
  ['UBND', ...(await keptAt(db)).split(', ').slice(1)].join('-')
