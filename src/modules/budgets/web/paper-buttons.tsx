import { ButtonLink } from '#ui/index.ts'
import { moneyPapers } from './address.ts'
import { words } from './words.vi.ts'

export type MoneyPaper = keyof typeof words.paperNames

/** From a page of money to the papers that are printed from it. */
export const PaperButtons = ({ address, papers }: { address: string; papers: readonly MoneyPaper[] }) => (
  <>
    {papers.map((key) => (
      <ButtonLink small icon="print" href={moneyPapers(address, key)}>
        {words.toPaper(words.paperNames[key])}
      </ButtonLink>
    ))}
  </>
)
