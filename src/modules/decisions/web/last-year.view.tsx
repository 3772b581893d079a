import { type CarriedCounts, type EarlierPromises, EarlierPromisesView } from '#modules/petitions/index.ts'
import { Badge, FoldedOnPhone } from '#ui/index.ts'
import { words } from './words.vi.ts'

/**
 * Việc năm trước, with which a dialogue begins: what was promised before it and what became of it, and the petitions that
 * crossed into it and out of it (R25).
 */
export const LastYear = ({
  promises,
  carried,
  today,
  address,
  isBehind,
}: {
  promises: EarlierPromises | null
  carried: CarriedCounts
  today: Temporal.PlainDate
  /** Of the dialogue's page; null: its petitions are not this officer's to see. */
  address: string | null
  /** The dialogue was held: what it began with is looked up, no longer worked on. */
  isBehind: boolean
}) => {
  if (!promises && !address) return null
  const said = words.lastYear
  const parts = (
    <>
      {promises && <EarlierPromisesView of={promises} today={today} />}
      {address && (
        <>
          <p>{carried.into > 0 ? said.into(carried.into, carried.open) : said.intoNone}</p>
          {carried.unexplained > 0 && (
            <p>
              <Badge is="soon">{said.unexplained(carried.unexplained)}</Badge>
            </p>
          )}
          {carried.from > 0 && <p>{said.from(carried.from)}</p>}
          <p>
            <a href={`${address}/chuyen-ky`}>{said.link}</a>
          </p>
        </>
      )}
    </>
  )
  const id = 'viec-nam-truoc'
  if (isBehind)
    return (
      <FoldedOnPhone title={said.title} id={id}>
        {parts}
      </FoldedOnPhone>
    )
  return (
    <section class="stack gap-3" aria-labelledby={id}>
      <h2 id={id}>{said.title}</h2>
      {parts}
    </section>
  )
}
