import { ButtonLink } from '#ui/index.ts'
import type { Budget } from '../application/budget-page.ts'
import { moneyPapers } from './address.ts'
import { words } from './words.vi.ts'

/** Does a paper of money name who was paid? */
export const namesPayees = (key: string): boolean =>
  ['de-nghi-tam-ung', 'danh-sach-ky-nhan', 'bang-ke-chung-tu'].includes(key)

export type MoneyPaper = keyof typeof words.paperNames

/** From a page of money to the papers that are printed from it; those that name payees for who may know them. */
export const PaperButtons = ({
  budget: { dialogue, payeesHidden },
  papers,
}: {
  budget: Budget
  papers: readonly MoneyPaper[]
}) => (
  <>
    {papers
      .filter((key) => !payeesHidden || !namesPayees(key))
      .map((key) => (
        <ButtonLink small icon="print" href={moneyPapers(dialogue.address, key)}>
          {words.toPaper(words.paperNames[key])}
        </ButtonLink>
      ))}
  </>
)
