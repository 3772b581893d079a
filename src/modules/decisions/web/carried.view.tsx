import type { CarriedCounts } from '#modules/petitions/index.ts'
import { Badge } from '#ui/index.ts'
import { words } from './words.vi.ts'

/** What crossed into this dialogue and out of it (R25); nothing where nothing did. */
export const Carried = ({ counts, address }: { counts: CarriedCounts; address: string }) => {
  if (counts.into === 0 && counts.from === 0) return null
  const said = words.carried
  return (
    <section class="stack gap-2" aria-labelledby="chuyen-ky">
      <h2 id="chuyen-ky">{said.title}</h2>
      {counts.into > 0 && <p>{said.into(counts.into, counts.open)}</p>}
      {counts.unexplained > 0 && (
        <p>
          <Badge is="soon">{said.unexplained(counts.unexplained)}</Badge>
        </p>
      )}
      {counts.from > 0 && <p>{said.from(counts.from)}</p>}
      <p>
        <a href={`${address}/chuyen-ky`}>{said.link}</a>
      </p>
    </section>
  )
}
