import { commitmentsAddress, everyCommitment } from '#modules/petitions/index.ts'
import { Badge, Button, Card, Form, Note, newForm, Stack, type Standing, Table } from '#ui/index.ts'
import { type ClosingCheck, type ClosingCounts, type ClosingLine, closingList, mayClose } from '../domain/index.ts'
import { closingWords as words } from './closing-words.vi.ts'

export interface ClosingProps {
  readonly counts: ClosingCounts
  /** `/can-bo/ky-doi-thoai/2026` */
  readonly address: string
  /** Its part after the last slash: "2026". */
  readonly dialogue: string
  readonly version: number
}

const signs: Record<ClosingLine['is'], Standing> = { done: 'done', open: 'soon', blocks: 'late' }

/** Where what is still open can be seen. */
const whereTo = ({ address, dialogue }: ClosingProps): Record<ClosingCheck, string> => ({
  conference: address,
  report: address,
  'long-standing': `${address}/chuyen-ky`,
  unconfirmed: `/can-bo/kien-nghi?hop=tat-ca&ky=${dialogue}&trang-thai=answered`,
  undelivered: `/can-bo/kien-nghi?hop=tat-ca&ky=${dialogue}&trang-thai=answered`,
  untold: '/can-bo/bao-tin',
  milestones: address,
  tasks: `/can-bo/nhiem-vu?ky=${dialogue}`,
  'waiting-city': `/can-bo/kien-nghi?hop=cho-thanh-pho&ky=${dialogue}`,
  'open-petitions': `/can-bo/kien-nghi?ky=${dialogue}`,
  promises: commitmentsAddress({ ...everyCommitment, dialogue, box: 'open', after: '' }),
  'disputed-promises': commitmentsAddress({ ...everyCommitment, dialogue, box: 'disputed', after: '' }),
})

const stateText = ({ is, open }: ClosingLine): string => (is === 'done' ? words.done : words[is](open))

/** What of a dialogue is done, what is still open, and the button that closes it. */
export const ClosingView = (props: ClosingProps) => {
  const { counts, address, version } = props
  const where = whereTo(props)
  return (
    <Stack gap={5}>
      <Table<ClosingLine>
        caption={words.caption}
        rows={closingList(counts)}
        columns={[
          { head: words.columns.what, as: 'main', cell: ({ check }) => words.checks[check] },
          {
            head: words.columns.state,
            as: 'narrow',
            bare: true,
            cell: (line) => <Badge is={signs[line.is]}>{stateText(line)}</Badge>,
          },
          {
            head: words.columns.look,
            as: 'actions',
            cell: ({ check, is }) =>
              is !== 'done' && (
                <a href={where[check]}>
                  {words.look}
                  <span class="unseen">: {words.checks[check]}</span>
                </a>
              ),
          },
        ]}
      />
      {mayClose(counts) ? (
        <Card>
          <Form action={`${address}/khep-lai`} version={version} form={newForm()} label={words.close}>
            <p class="quiet">{words.stays}</p>
            <Button primary>{words.close}</Button>
          </Form>
        </Card>
      ) : (
        <Note is="late" title={words.cannot}>
          <p>{words.cannotAbout}</p>
        </Note>
      )}
    </Stack>
  )
}
