import { formatPhone } from '#kernel/phone-text.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { type OwnUnit, ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { NoticeFacts } from '../../domain/index.ts'
import { type Dialogue, rulesOf } from '../dialogue.ts'
import { dialogueTimes } from '../dialogue-times.ts'

/** Where the public's pages of a unit stand, with the site's own address; null where it is not known. */
export const publicBase = (unit: Pick<OwnUnit, 'slug'>, origin: string | null): string | null =>
  origin && `${origin}/${unit.slug}`

/** What a notice is held against (R4), and the unit it speaks for. */
export interface NoticeSituation {
  readonly facts: NoticeFacts
  readonly unit: OwnUnit
  /** `https://…/dai-son-11086`; null: the site's own address is not known. */
  readonly base: string | null
}

/**
 * The facts of a notice, from dialogue and unit.
 * @param paperAt until when the counter takes paper on the last day, where it is not published yet
 */
export async function noticeSituation(
  db: UnitDb,
  dialogue: Dialogue,
  origin: string | null,
  paperAt?: string,
): Promise<NoticeSituation> {
  const unit = await ownUnit(db)
  const base = publicBase(unit, origin)
  const { lastDay } = dialogueTimes(dialogue, rulesOf(dialogue), await currentCalendar(db))
  return {
    unit,
    base,
    facts: {
      conferenceOn: dialogue.conferenceOn,
      place: dialogue.place,
      lastDay,
      counterUntil: (dialogue.cutOffPaperAt ?? paperAt ?? unit.closes_at).slice(0, 5),
      phone: formatPhone(unit.phone),
      registrationForms: base ? [`${base}/dang-ky`, `${base}/mau-phieu/dang-ky`] : [],
      petitionForms: base ? [`${base}/gui-kien-nghi`, `${base}/mau-phieu/kien-nghi`] : [],
    },
  }
}
