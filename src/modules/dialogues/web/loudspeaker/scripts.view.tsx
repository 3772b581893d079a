import type { Day } from '#kernel/day.ts'
import { dateWithYear, shortDate } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Card,
  Confirm,
  DateInput,
  FieldRow,
  Form,
  type FormState,
  newForm,
  RowLink,
  Select,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { DialogueInOffice } from '../../application/dialogue-in-office.ts'
import type { Broadcast } from '../../application/loudspeaker/broadcasts.ts'
import type { Script } from '../../application/loudspeaker/scripts.ts'
import { scriptName } from '../../application/posting/posting-words.vi.ts'
import { judgeScript, partsOfName, SYLLABLES_PER_MINUTE } from '../../domain/index.ts'
import { PreparationTabs } from '../preparation-tabs.tsx'
import { addressOfScript } from './script-address.ts'
import { words } from './words.vi.ts'

/** How a script stands. */
export const ScriptBadge = ({ script }: { script: Script }) => {
  const { states } = words
  if (script.text === null) return <Badge>{states.none}</Badge>
  if (script.approval) return <Badge is="done">{states.approved(dateWithYear(script.approval.on))}</Badge>
  return <Badge is={script.seq > 0 ? 'soon' : 'plain'}>{script.seq > 0 ? states.waiting : states.proposed}</Badge>
}

/** How long a script takes, and how long it may take. */
export const lengthOf = ({ name, text }: Script): string => {
  if (text === null) return ''
  const { seconds, most } = judgeScript(text, partsOfName(name).length)
  return words.seconds(seconds, most)
}

export interface ScriptsProps {
  readonly dialogue: DialogueInOffice
  /** `/can-bo/ky-doi-thoai/2026/loa` */
  readonly href: string
  readonly scripts: readonly Script[]
  readonly broadcasts: readonly Broadcast[]
  readonly today: Day
  readonly mayLog: boolean
  /** The form of a slot, come back. */
  readonly logging: FormState | null
}

/** Loa truyền thanh: the eight scripts, how each stands, and the slots in which they were read. */
export const Scripts = (props: ScriptsProps) => {
  const { dialogue, href, scripts } = props
  return (
    <Stack gap={5}>
      <PreparationTabs address={dialogue.address} current="loa" />
      <section class="stack gap-2" aria-labelledby="loi-doc">
        <h2 id="loi-doc">{words.scripts}</h2>
        <Table
          caption={words.scripts}
          rows={scripts}
          columns={[
            {
              head: words.heads.script,
              as: 'main',
              cell: ({ name }) => <RowLink href={`${href}/${addressOfScript(name)}`}>{scriptName(name)}</RowLink>,
            },
            { head: words.heads.length, cell: lengthOf },
            { head: words.heads.state, bare: true, cell: (script) => <ScriptBadge script={script} /> },
          ]}
        />
        <p class="small quiet">{words.speed(SYLLABLES_PER_MINUTE)}</p>
      </section>
      <Log {...props} />
    </Stack>
  )
}

const Log = ({ href, scripts, broadcasts, today, mayLog, logging, dialogue }: ScriptsProps) => {
  const approved = scripts.filter(({ approval }) => approval !== null)
  const isOpen = mayLog && !dialogue.closedOn
  return (
    <section class="stack gap-3" aria-labelledby="buoi-phat">
      <h2 id="buoi-phat">{words.log.title}</h2>
      <Table
        caption={words.log.title}
        rows={broadcasts}
        empty={<p class="quiet">{words.log.none}</p>}
        columns={[
          {
            head: words.heads.at,
            as: 'lead',
            cell: ({ at, on }) => words.log.when(at, shortDate(on)),
          },
          {
            head: words.heads.script,
            as: 'main',
            cell: ({ name, seq }) => (
              <>
                {scriptName(name)} <small>{words.log.version(seq)}</small>
              </>
            ),
          },
          { head: words.heads.by, cell: ({ readBy, recordedBy }) => readBy || recordedBy },
          {
            head: words.heads.act,
            as: 'actions',
            cell: ({ id, at, on }) =>
              isOpen && (
                <Confirm
                  verb={words.log.strike}
                  question={words.log.strikeQuestion(words.log.when(at, dateWithYear(on)))}
                  yes={words.log.strikeYes}
                  action={`${href}/phat/${id}/bo`}
                  small
                />
              ),
          },
        ]}
      />
      {isOpen && approved.length === 0 && !logging && <p class="quiet">{words.log.noneApproved}</p>}
      {isOpen && (approved.length > 0 || logging) && (
        <Card>
          <h3>{words.log.open}</h3>
          <LogForm href={href} approved={approved} today={today} form={logging} />
        </Card>
      )}
    </section>
  )
}

const LogForm = ({
  href,
  approved,
  today,
  form: came,
}: {
  href: string
  approved: readonly Script[]
  today: Day
  form: FormState | null
}) => {
  const form = came ?? newForm({ name: approved[0]?.name ?? '', on: dateWithYear(today), at: '17:00' })
  return (
    <Form action={`${href}/phat`} form={form} label={words.log.open}>
      <Select
        name="name"
        label={words.log.name}
        choices={approved.map(({ name }) => ({ value: name, label: scriptName(name) }))}
        form={form}
      />
      <FieldRow>
        <DateInput name="on" label={words.log.on} form={form} />
        <TextInput name="at" label={words.log.at} form={form} maxLength={8} narrow />
      </FieldRow>
      <TextInput name="readBy" label={words.log.readBy} form={form} maxLength={200} optional />
      <div>
        <Button>{words.log.button}</Button>
      </div>
    </Form>
  )
}
