import type { DialogueInOffice, DialogueLink } from '#modules/dialogues/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Budget, budgetOf } from '../application/budget-page.ts'
import { totalOf } from '../domain/index.ts'
import { budgetHref } from './address.ts'
import { words } from './words.vi.ts'

/** How far a dialogue's money is, in a few words. */
function detailOf({ binding, open, openLines, balance, settlement }: Budget): string {
  const { link } = words
  if (settlement?.stage === 'approved') return link.settled(balance.spent)
  if (settlement?.stage === 'submitted') return link.settling(balance.spent)
  if (binding) return balance.spent > 0 ? link.spent(balance.spent, balance.approved) : link.approved(balance.approved)
  if (!open) return link.none
  return open.stage === 'submitted' ? link.submitted(totalOf(openLines)) : link.draft(totalOf(openLines))
}

/** From a dialogue's page to its money, for who may read it. */
export async function budgetLinks(
  db: UnitDb,
  dialogue: DialogueInOffice,
  { roles }: Actor,
): Promise<readonly DialogueLink[]> {
  if (!may(roles, 'budgets.read')) return []
  const detail = detailOf(await budgetOf(db, dialogue))
  return [{ href: budgetHref(dialogue.address, ''), label: words.title, detail }]
}
