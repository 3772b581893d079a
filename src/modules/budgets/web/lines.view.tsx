import type { Day } from '#kernel/day.ts'
import { inThousands } from '#kernel/vietnamese-number.ts'
import { Badge, ButtonLink, EmptyState, Stack, Table } from '#ui/index.ts'
import type { ListedLine } from '../application/estimates.ts'
import { againstNorm, quantityText, totalOf } from '../domain/index.ts'
import { estimateWords as words } from './estimate-words.vi.ts'
import { words as common } from './words.vi.ts'

/** "60 người × 2 buổi" */
const quantityOf = ({ quantity, unit, times, timesUnit }: ListedLine): string =>
  [`${quantityText(quantity)} ${unit}`, times > 1 || timesUnit ? `${times}${timesUnit && ` ${timesUnit}`}` : '']
    .filter(Boolean)
    .join(' × ')

/** How a line stands to its norm, with the norm's source. */
const Norm = ({ line, on }: { line: ListedLine; on: Day }) => {
  const { norm } = line
  if (!norm) return null
  const stands = againstNorm(line.unitPrice, norm, on)
  return (
    <>
      {stands.is === 'over' && <Badge is="soon">{words.overNorm(stands.by)}</Badge>}
      {stands.is === 'lapsed' && <Badge is="soon">{words.lapsedNorm}</Badge>}
      <small class="sub">
        {words.norm(norm.amount, norm.per, norm.source)}
        {!norm.confirmed && ` (${words.unconfirmed})`}
      </small>
    </>
  )
}

/** The lines of an estimate, and their sum in figures and in words. `editHref`: null where nothing may be changed. */
export const Lines = ({
  lines,
  on,
  editHref,
}: {
  lines: readonly ListedLine[]
  on: Day
  editHref: ((line: ListedLine) => string) | null
}) => {
  const total = totalOf(lines)
  return (
    <Stack gap={2}>
      <Table
        caption={words.caption}
        rows={lines}
        empty={<EmptyState title={words.noLines}>{words.noLinesAbout}</EmptyState>}
        columns={[
          {
            head: words.columns.number,
            as: 'lead',
            cell: (line) => <span class="quiet num">{lines.indexOf(line) + 1}</span>,
          },
          {
            head: words.columns.content,
            as: 'main',
            cell: (line) => (
              <>
                {line.content}
                <small class="sub">{[line.source, line.note].filter(Boolean).join(' · ')}</small>
                <Norm line={line} on={on} />
              </>
            ),
          },
          { head: words.columns.quantity, as: 'narrow', cell: quantityOf },
          {
            head: words.columns.unitPrice,
            as: 'number',
            cell: ({ unitPrice }) =>
              unitPrice === 0 ? <span class="quiet">{words.noPrice}</span> : inThousands(unitPrice),
          },
          { head: words.columns.amount, as: 'number', cell: ({ amount }) => inThousands(amount) },
          { head: words.columns.code, as: 'narrow', cell: ({ itemCode }) => itemCode },
          ...(editHref
            ? [
                {
                  head: words.columns.act,
                  as: 'actions' as const,
                  cell: (line: ListedLine) => (
                    <ButtonLink small icon="edit" href={editHref(line)} label={words.editLabel(line.content)}>
                      {words.edit}
                    </ButtonLink>
                  ),
                },
              ]
            : []),
        ]}
      />
      {lines.length > 0 && (
        <p>
          <strong>{common.sum(total)}</strong> {common.inWords(total)}
        </p>
      )}
    </Stack>
  )
}
