import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  Confirm,
  CopyButton,
  Disclosure,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { SavedText } from '../../application/dialogue-text.ts'
import type { Script, ScriptApproval } from '../../application/loudspeaker/scripts.ts'
import { type Leftover, partsOfName, SYLLABLES_PER_MINUTE } from '../../domain/index.ts'
import { VersionList } from '../version-list.view.tsx'
import { lengthOf } from './scripts.view.tsx'
import { words } from './words.vi.ts'

export interface ScriptProps {
  readonly script: Script
  /** What the data now propose; null: nothing. */
  readonly proposed: string | null
  /** `/can-bo/ky-doi-thoai/2026/loa/thong-bao-ngan` */
  readonly href: string
  readonly versions: readonly SavedText[]
  readonly leaders: readonly { readonly id: string; readonly name: string }[]
  readonly may: { readonly edit: boolean; readonly approve: boolean; readonly record: boolean }
  readonly editing: FormState | null
  readonly recording: FormState | null
}

/** What a loudspeaker cannot read, in words: "chữ viết tắt UBND, con số 22/10". */
export const leftWords = (leftovers: readonly Leftover[]): string =>
  words.left(leftovers.map(({ is, text }) => `${words.leftovers[is]} “${text}”`).join(', '))

/** One script: as it is read, how long it takes, who approved it; copied for the announcer or a reading machine. */
export const ScriptView = (props: ScriptProps) => {
  const { script, href, may, versions } = props
  const { text, seq, approval } = script
  if (text === null) return <Note is="plain">{partsOfName(script.name).kind === 'eve' ? words.noEve : words.none}</Note>
  return (
    <Columns as="aside">
      <Stack gap={4}>
        {script.isOutdated && <Note is="soon">{words.outdated}</Note>}
        <Card>
          <p class="pre" id="loi">
            {text}
          </p>
        </Card>
        <p class="small quiet">
          {lengthOf(script)}. {words.speed(SYLLABLES_PER_MINUTE)}
        </p>
        <Buttons>
          {may.approve && !approval && (
            <Form action={`${href}/duyet`} inline label={words.one.approve}>
              <HiddenInput name="seq" value={seq} />
              <Button primary>{words.one.approve}</Button>
            </Form>
          )}
          <CopyButton target="loi">{words.one.copy}</CopyButton>
          <ButtonLink href={`${href}/tai`} icon="download" download>
            {words.one.download}
          </ButtonLink>
        </Buttons>
        <p class="small quiet">{words.one.forSpeech}</p>
        {may.edit && <Edit {...props} />}
      </Stack>
      <Stack gap={5}>
        {approval && <p>{approvalText(approval)}</p>}
        {may.record && !approval && <RecordApproval {...props} />}
        <VersionList versions={versions} href={(version) => `${href}/ban/${version}`} words={words.one.versions} />
      </Stack>
    </Columns>
  )
}

const approvalText = ({ by, recordedBy, paper, on }: ScriptApproval): string =>
  recordedBy
    ? words.one.recorded(by ?? '', recordedBy, paper, dateWithYear(on))
    : words.one.approvedBy(by ?? '', dateWithYear(on))

const Edit = ({ script, proposed, href, editing }: ScriptProps) => {
  const form = editing ?? newForm({ text: script.text ?? '' })
  return (
    <Stack gap={3}>
      <Disclosure summary={words.one.edit} open={editing !== null}>
        <Form action={href} form={form} label={words.one.edit} keys>
          <HiddenInput name="seq" value={script.seq} />
          <TextArea
            name="text"
            label={words.one.text}
            hint={words.one.hint}
            rows={partsOfName(script.name).length === 'short' ? 9 : 16}
            form={form}
            maxLength={10_000}
          />
          <Button>{words.one.save}</Button>
        </Form>
      </Disclosure>
      {proposed !== null && proposed !== script.text && (
        <Form action={href} inline label={words.one.anew}>
          <HiddenInput name="seq" value={script.seq} />
          <HiddenInput name="text" value={proposed} />
          <Button>{words.one.anew}</Button>
        </Form>
      )}
    </Stack>
  )
}

const RecordApproval = ({ script, href, leaders, recording }: ScriptProps) => {
  const form = recording ?? newForm({ leaderId: leaders[0]?.id ?? '' })
  return (
    <Confirm
      verb={words.one.record}
      question={words.one.recordQuestion}
      yes={words.one.recordButton}
      action={`${href}/ghi-thay`}
      hidden={{ seq: String(script.seq) }}
      form={recording ?? undefined}
      open={recording !== null}
    >
      <Select
        name="leaderId"
        label={words.one.leader}
        choices={leaders.map(({ id, name }) => ({ value: id, label: name }))}
        form={form}
      />
      <TextInput name="paper" label={words.one.paper} form={form} maxLength={60} />
    </Confirm>
  )
}
