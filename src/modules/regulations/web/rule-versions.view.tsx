import { atStart, shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DateInput,
  DescriptionList,
  FieldRow,
  Form,
  type FormState,
  Note,
  RadioGroup,
  Row,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { OwnRuleSet } from '../application/rule-sets.ts'
import { differencesOf, type KeptVersion, type RuleVersion } from '../application/rule-versions.ts'
import { type RuleKey, ruleSpecs } from '../domain/index.ts'
import { valueWords } from './rule-value.ts'
import { Confirmation, RULES, versionPath } from './rules.view.tsx'
import { DifferencesTable, inForce, RulesTables } from './rules-table.view.tsx'
import { words } from './words.vi.ts'

const { edit: said, versions: kept } = words

/** "sửa: Trả lời bằng văn bản …": what made a version. */
export const actWords = ({ what, rule }: KeptVersion): string =>
  what === 'value' && rule ? kept.edited(words.rules[rule]) : what === 'confirmed' ? kept.confirmed : kept.given

const ValueInput = ({ ruleKey, form }: { ruleKey: RuleKey; form: FormState }) => {
  const { type, choices } = ruleSpecs[ruleKey].kind
  if (type === 'flag' || type === 'choice') {
    const all = type === 'flag' ? (['yes', 'no'] as const) : choices
    return (
      <RadioGroup
        name="value"
        label={words.value}
        form={form}
        choices={all.map((one) => ({
          value: one,
          label: one === 'yes' ? words.yes : one === 'no' ? words.no : atStart(words.choices[one] ?? one),
        }))}
      />
    )
  }
  return <TextInput name="value" label={words.value} hint={said.hints[type]} form={form} size={12} required />
}

/** What somebody else did to the set since the page was opened. */
export const OthersActs = ({ acts }: { acts: readonly KeptVersion[] }) =>
  acts.length === 0 ? null : (
    <Note is="soon" title={said.others}>
      {acts.map((act) => (
        <p>
          {atStart(actWords(act))}
          {act.rule && `: ${valueWords(act.rule, act.rules[act.rule].value)} (${act.rules[act.rule].source})`}. {act.by}
          , {shortDateTime(act.at)}.
        </p>
      ))}
    </Note>
  )

/** One value, its source, its weight, its days of force. */
export const EditRulePage = (props: {
  set: OwnRuleSet
  ruleKey: RuleKey
  form: FormState
  others: readonly KeptVersion[]
}) => {
  const { set, ruleKey, form } = props
  const now = set.rules[ruleKey]
  return (
    <Stack gap={5}>
      <OthersActs acts={props.others} />
      <DescriptionList
        items={[
          { term: said.now, detail: <b class="num">{valueWords(ruleKey, now.value)}</b> },
          { term: words.source, detail: [now.source, inForce(now)].filter(Boolean).join('; ') },
        ]}
      />
      <Card>
        <Form action={`${RULES}/${set.id}/gia-tri/${ruleKey}`} form={form} version={set.version}>
          <ValueInput ruleKey={ruleKey} form={form} />
          <TextInput name="source" label={words.source} hint={said.sourceHint} form={form} maxLength={300} required />
          <FieldRow>
            <DateInput name="from" label={said.from} form={form} optional />
            <DateInput name="until" label={said.until} form={form} optional />
          </FieldRow>
          <Checkbox name="legal" label={said.legal} hint={said.legalHint} form={form} />
          <p class="quiet">{said.after}</p>
          <Buttons>
            <Button primary>{said.save}</Button>
          </Buttons>
        </Form>
      </Card>
    </Stack>
  )
}

/** Every version of a set, with who made it and what it changed. */
export const VersionsPage = ({ id, versions }: { id: string; versions: readonly KeptVersion[] }) => (
  <Table<KeptVersion>
    caption={kept.title}
    rows={versions}
    columns={[
      {
        head: kept.head,
        as: 'main',
        cell: ({ version }) => <a href={versionPath(id, version)}>{kept.name(version)}</a>,
      },
      { head: kept.what, cell: (one) => atStart(actWords(one)) },
      {
        head: kept.when,
        cell: ({ at, by }) => <span class="num">{[shortDateTime(at), by].filter(Boolean).join(', ')}</span>,
      },
    ]}
  />
)

/** A version as it stood, and what it changed in the one before it. */
export const VersionPage = ({ version, before }: { version: RuleVersion; before: RuleVersion | null }) => {
  const differences = before ? differencesOf(before.rules, version.rules) : []
  return (
    <Stack gap={5}>
      <Row>
        <Confirmation {...version} />
        <span class="quiet">{version.latest ? kept.latest : kept.old}</span>
      </Row>
      {differences.length > 0 && <DifferencesTable caption={kept.changed} differences={differences} />}
      <RulesTables rules={version.rules} />
    </Stack>
  )
}
