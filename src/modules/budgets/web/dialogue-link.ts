import type { DialogueInOffice, DialogueLink } from '#modules/dialogues/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type MoneyGlance, moneyGlance } from '../application/settlements.ts'
import { budgetHref } from './address.ts'
import { words } from './words.vi.ts'

/** How far a dialogue's money is, in a few words. */
function detailOf({ approved, open, spent, settlement }: MoneyGlance): string {
  const { link } = words
  if (settlement === 'approved') return link.settled(spent)
  if (settlement === 'submitted') return link.settling(spent)
  if (approved !== null) return spent > 0 ? link.spent(spent, approved) : link.approved(approved)
  if (!open) return link.none
  return open.stage === 'submitted' ? link.submitted(open.total) : link.draft(open.total)
}

/** From a dialogue's page to its money, for who may read it. */
export async function budgetLinks(
  db: UnitDb,
  dialogue: DialogueInOffice,
  { roles }: Actor,
): Promise<readonly DialogueLink[]> {
  if (!may(roles, 'budgets.read')) return []
  const detail = detailOf(await moneyGlance(db, dialogue.id))
  return [{ part: 'results', href: budgetHref(dialogue.address, ''), label: words.title, detail }]
}
