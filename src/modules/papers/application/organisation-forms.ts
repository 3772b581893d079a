import type { Day } from '#kernel/day.ts'
import type { Paper } from '#kernel/paper.ts'
import { formatPhone } from '#kernel/phone-text.ts'
import { currentDialogue, dialogueInOffice } from '#modules/dialogues/index.ts'
import { kinds, type OrganisationDetail, organisationWords } from '#modules/organisations/index.ts'
import { petitionBlankForm } from '#modules/petitions/index.ts'
import { registrationBlankForm } from '#modules/registrations/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Filled, formPaper } from './forms.ts'
import { formWords } from './forms.vi.ts'
import type { Making } from './paper-maker.ts'
import { portalOf } from './portal-of.ts'
import { aboutForm } from './types/blank-forms.ts'

/** Forms that can be printed for an organisation of the register, by their address. */
export const organisationForms = {
  'phieu-dang-ky': registrationBlankForm,
  'phieu-kien-nghi': petitionBlankForm,
} as const
export type OrganisationFormName = keyof typeof organisationForms
export const organisationFormNames = Object.keys(organisationForms) as readonly OrganisationFormName[]

/** What the register knows, by the labels of the forms; who may not read contacts gets them to be filled in by hand. */
const knownOf = (one: OrganisationDetail, contacts: boolean): Filled => ({
  [organisationWords.name]: one.name,
  [organisationWords.kind]: one.kind ? organisationWords.groups[kinds[one.kind].group] : '',
  [organisationWords.place]: one.village ?? one.outsidePlace,
  [organisationWords.sector]: one.sector ? organisationWords.sectors[one.sector] : '',
  ...(contacts && {
    [organisationWords.phoneLabel]: one.phone && formatPhone(one.phone),
    [organisationWords.email]: one.email,
    [formWords.contact]: one.contactName,
  }),
})

/** A form with what the register knows of an organisation already on it; its identifier is never printed. */
export async function formForOrganisation(
  db: UnitDb,
  name: OrganisationFormName,
  organisation: OrganisationDetail,
  { today, origin, contacts }: { readonly today: Day; readonly origin: string | null; readonly contacts: boolean },
): Promise<Paper> {
  const unit = await ownUnit(db)
  const form = organisationForms[name]
  const portal = portalOf(origin, unit.slug)
  const filled = knownOf(organisation, contacts)
  const current = await currentDialogue(db)
  const dialogue = current && (await dialogueInOffice(db, current.address))
  if (!dialogue) return formPaper(form, { unit, portal, conference: '', until: '', filled })
  const making: Making = { db, unit, today, portal, places: new Set(), secretsOf: null }
  return formPaper(form, { ...(await aboutForm(making, dialogue, form)), filled })
}
