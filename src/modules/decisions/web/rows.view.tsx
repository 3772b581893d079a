import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { dialoguesAddress } from '#modules/dialogues/index.ts'
import { petitionHref } from '#modules/petitions/index.ts'
import { Badge, Note, Row, Stack, Table, TableExport } from '#ui/index.ts'
import type { Tally } from '../application/tally.ts'
import { rowsWords as words } from './rows-words.vi.ts'

const Counted = ({ counted }: { counted: boolean }) => (
  <Badge is={counted ? 'done' : 'plain'}>{counted ? words.yes : words.no}</Badge>
)

/** Every row behind the two figures, with why it counts or not (R9). */
export const CountedRows = ({ tally, dialogueAddress }: { tally: Tally; dialogueAddress: string }) => {
  const address = `${dialoguesAddress}/${dialogueAddress}/cach-tinh`
  const registrations = new Map(tally.registrationCount.rows.map((row) => [row.id, row]))
  const petitions = new Map(tally.petitionCount.rows.map((row) => [row.id, row]))
  const nameOf = new Map([
    ...tally.petitions.map(({ sender, name }) => [sender.id, name] as const),
    ...tally.registrations.map(({ counted, name }) => [counted.id, name] as const),
  ])
  const doubles = [...tally.registrationCount.likelyDoubles, ...tally.petitionCount.likelyDoubles]
  const told = [
    ...new Set(
      doubles.map(
        ({ groups, why }) =>
          `${groups
            .map((id) => nameOf.get(id) ?? '')
            .filter(Boolean)
            .join('; ')}: ${words.doubleWhy[why]}`,
      ),
    ),
  ]
  return (
    <Stack gap={6}>
      {told.length > 0 && (
        <Note is="soon" title={words.doubles}>
          <ul class="bullets">
            {told.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Note>
      )}
      <section class="stack gap-2" aria-labelledby="dang-ky">
        <Row apart>
          <h2 id="dang-ky">{words.registrations(tally.r, tally.registrations.length)}</h2>
          {tally.registrations.length > 0 && <TableExport action={`${address}/dang-ky`} />}
        </Row>
        {tally.registrations.length === 0 ? (
          <p class="quiet">{words.noRegistrations}</p>
        ) : (
          <Table
            caption={words.title}
            rows={tally.registrations}
            columns={[
              { head: words.name, as: 'main', cell: ({ name }) => name },
              { head: words.receivedAt, cell: ({ receivedAt }) => shortDateTime(receivedAt) },
              {
                head: words.counted,
                cell: (row) => <Counted counted={registrations.get(row.counted.id)?.counted ?? false} />,
              },
              {
                head: words.why,
                cell: (row) => words.reasons[registrations.get(row.counted.id)?.why ?? 'unknown-kind'],
              },
            ]}
          />
        )}
      </section>
      <section class="stack gap-2" aria-labelledby="kien-nghi">
        <Row apart>
          <h2 id="kien-nghi">{words.petitions(tally.p, tally.petitions.length)}</h2>
          {tally.petitions.length > 0 && <TableExport action={`${address}/kien-nghi`} />}
        </Row>
        {tally.petitions.length === 0 ? (
          <p class="quiet">{words.noPetitions}</p>
        ) : (
          <Table
            caption={words.petition}
            rows={tally.petitions}
            columns={[
              {
                head: words.petition,
                as: 'main',
                cell: ({ counted, number, title }) => (
                  <a href={petitionHref({ id: counted.id, dialogue: dialogueAddress, number })}>
                    {words.number(number)}: {title}
                  </a>
                ),
              },
              { head: words.sender, cell: ({ name }) => name },
              {
                head: words.counted,
                cell: (row) => <Counted counted={petitions.get(row.counted.id)?.counted ?? false} />,
              },
              { head: words.why, cell: (row) => words.reasons[petitions.get(row.counted.id)?.why ?? 'unknown-kind'] },
              {
                head: words.registered,
                cell: (row) => (petitions.get(row.counted.id)?.registered ? words.isRegistered : words.notRegistered),
              },
            ]}
          />
        )}
      </section>
    </Stack>
  )
}
