import {
  Badge,
  Button,
  Buttons,
  Card,
  Disclosure,
  Form,
  Note,
  newForm,
  PageHead,
  Phone,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { OutreachDetail } from '../../application/outreach/outreach-details.ts'
import { isToAsk, type OutreachRow, resultOf, typedResults } from '../../domain/outreach.ts'
import { outreachWords } from './outreach-words.vi.ts'

const words = outreachWords.portal

/** What is asked by a press on a phone; "chưa liên hệ" takes a mark back. */
const answers = typedResults.filter((result) => result !== 'not-contacted')

export interface LinkPageProps {
  /** …/van-dong/<token> */
  readonly address: string
  readonly who: string
  /** "ngày 22/10/2026, 8 giờ" */
  readonly when: string
  readonly lastDay: string
  /** In their order: still to be asked, said no, registered. */
  readonly rows: readonly OutreachRow[]
  readonly details: ReadonlyMap<string, OutreachDetail>
  readonly showsPhone: boolean
  /** Where organisations register; with the source of the contact's village or union. */
  readonly registerAt: string
}

/** The list of one who asks, on a phone: each organisation, and a press for its answer. */
export const LinkPage = (props: LinkPageProps) => {
  const toAsk = props.rows.filter(isToAsk)
  const done = props.rows.filter((row) => !isToAsk(row))
  return (
    <>
      <PageHead title={words.title}>
        <p>{words.greeting(props.who)}</p>
        <p>{words.about(props.when)}</p>
        <p>{words.until(props.lastDay)}</p>
      </PageHead>
      <p>
        <b>{words.left(toAsk.length)}</b>
      </p>
      <Stack gap={3}>
        {toAsk.map((row) => (
          <ToAsk row={row} {...props} />
        ))}
      </Stack>
      <Note is="plain" title={words.registerFor}>
        <a href={props.registerAt}>{words.registerLink}</a>
      </Note>
      {done.length > 0 && (
        <ul class="lines">
          {done.map((row) => (
            <li id={`co-so-${row.organisationId}`}>
              {row.name}{' '}
              <Badge is={row.registered ? 'done' : 'plain'}>{row.registered ? words.registered : words.declined}</Badge>
              {!row.registered && (
                <Form action={`${props.address}/${row.organisationId}`} inline label={`${words.undo}: ${row.name}`}>
                  <Button small ghost name="result" value="not-contacted" label={`${words.undo}: ${row.name}`}>
                    {words.undo}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const ToAsk = ({ row, details, showsPhone, address }: LinkPageProps & { row: OutreachRow }) => {
  const detail = details.get(row.organisationId)
  const result = resultOf(row)
  const form = newForm()
  return (
    <Card gap={3} id={`co-so-${row.organisationId}`}>
      <div>
        <h2>{row.name}</h2>
        <p class="quiet">
          {[detail?.village, row.tookPartBefore && outreachWords.turns['took-part']].filter(Boolean).join(' · ')}
        </p>
        {showsPhone && detail?.phone && (
          <p>
            <Phone number={detail.phone} />
          </p>
        )}
        {result !== 'not-contacted' && detail?.last && (
          <p>
            <Badge is="open">{words.last(outreachWords.results[result], detail.last.on)}</Badge>
          </p>
        )}
      </div>
      <Form action={`${address}/${row.organisationId}`} label={row.name}>
        <Buttons>
          {answers.map((answer) => (
            <Button name="result" value={answer} label={`${outreachWords.results[answer]}: ${row.name}`}>
              {outreachWords.results[answer]}
            </Button>
          ))}
          {result !== 'not-contacted' && (
            <Button name="result" value="not-contacted" ghost label={`${words.undo}: ${row.name}`}>
              {words.undo}
            </Button>
          )}
        </Buttons>
        <Disclosure summary={words.addNote}>
          <TextInput
            name="note"
            id={`note-${row.organisationId}`}
            label={words.note}
            form={form}
            maxLength={500}
            optional
          />
        </Disclosure>
      </Form>
    </Card>
  )
}
