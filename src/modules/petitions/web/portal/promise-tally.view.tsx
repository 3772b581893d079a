import { SectionHead, useWords } from '#ui/index.ts'
import type { CommitmentTally } from '../../application/commitments/published-query.ts'
import { promiseWords } from './promise-words.en.ts'
import { promisesAddress } from './public-promises.view.tsx'

/** "Xã Đại Sơn đã hứa: 8 việc, đã làm 5", on the home of a unit; nothing where nothing is promised in public. */
export function PromiseTally({ base, unitName, tally }: { base: string; unitName: string; tally: CommitmentTally }) {
  const words = useWords(promiseWords)
  if (tally.all === 0) return null
  return (
    <section class="stack gap-1">
      <SectionHead title={words.promised(unitName)} link={{ href: promisesAddress(base), label: words.all }} />
      <p>
        {[words.tally(tally.all, tally.kept), tally.late > 0 && words.tallyLate(tally.late)].filter(Boolean).join(', ')}
        .
      </p>
    </section>
  )
}
