import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Badge, EmptyState, Note, Row, Stack, Table } from '#ui/index.ts'
import type { OwnRuleSet } from '../application/rule-sets.ts'
import { type RuleGroup, type RuleKey, ruleKeys, ruleSpecs } from '../domain/index.ts'
import { valueWords } from './rule-value.ts'
import { words } from './words.vi.ts'

const groupsInOrder = [...new Set(ruleKeys.map((key) => ruleSpecs[key].group))]

const Confirmation = ({ set }: { set: OwnRuleSet }) =>
  set.confirmedOn ? (
    <Badge is="done">{words.confirmed(dateWithYear(set.confirmedOn))}</Badge>
  ) : (
    <Badge is="soon">{words.unconfirmed}</Badge>
  )

const Group = ({ set, group }: { set: OwnRuleSet; group: RuleGroup }) => (
  <Stack gap={2}>
    <h3>{words.groups[group]}</h3>
    <Table<RuleKey>
      caption={words.groups[group]}
      rows={ruleKeys.filter((key) => ruleSpecs[key].group === group)}
      columns={[
        { head: words.rule, as: 'main', cell: (key) => words.rules[key] },
        { head: words.value, cell: (key) => <b class="num">{valueWords(key, set.rules[key].value)}</b> },
        { head: words.source, cell: (key) => set.rules[key].source },
        {
          head: words.weight,
          as: 'narrow',
          cell: (key) => (set.rules[key].legal ? <Badge is="open">{words.legal}</Badge> : <Badge>{words.own}</Badge>),
        },
      ]}
    />
  </Stack>
)

/** Bộ quy định: every number with its source; the newest year first. */
export const RulesPage = ({ sets }: { sets: readonly OwnRuleSet[] }) =>
  sets.length === 0 ? (
    <EmptyState title={words.none} icon="regulation" />
  ) : (
    <Stack gap={6}>
      {sets.map((set) => (
        <Stack gap={5}>
          <Stack gap={3}>
            <Row>
              <h2>{words.heading(set.title, set.year)}</h2>
              <Confirmation set={set} />
            </Row>
            {!set.confirmedOn && (
              <Note is="soon">{set.copiedFrom ? words.copied(set.copiedFrom) : words.proposed}</Note>
            )}
          </Stack>
          {groupsInOrder.map((group) => (
            <Group set={set} group={group} />
          ))}
        </Stack>
      ))}
    </Stack>
  )
