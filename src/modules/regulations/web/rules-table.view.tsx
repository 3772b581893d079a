import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Badge, Disclosure, Stack, Table } from '#ui/index.ts'
import { type RuleGroup, type RuleKey, type Rules, ruleKeys, ruleSpecs } from '../domain/index.ts'
import { valueWords } from './rule-value.ts'
import { words } from './words.vi.ts'

const groupsInOrder = [...new Set(ruleKeys.map((key) => ruleSpecs[key].group))]

/** "từ 13/03/2026 đến 31/12/2026"; empty where no day is named. */
export const inForce = ({ from, until }: Pick<Rules[RuleKey], 'from' | 'until'>): string =>
  [from && words.from(dateWithYear(from)), until && words.until(dateWithYear(until))].filter(Boolean).join(' ')

interface RulesTablesProps {
  readonly rules: Rules
  /** Where a value is edited; without it the values are only read. */
  readonly editHref?: ((key: RuleKey) => string) | undefined
  /** In front of the groups' names, where several sets stand on a page. */
  readonly captionOf?: string | undefined
}

const Group = ({ rules, group, editHref, captionOf = '' }: RulesTablesProps & { group: RuleGroup }) => (
  <Disclosure summary={words.groups[group]}>
    <Table<RuleKey>
      caption={[captionOf, words.groups[group]].filter(Boolean).join(': ')}
      rows={ruleKeys.filter((key) => ruleSpecs[key].group === group)}
      columns={[
        { head: words.rule, as: 'main', cell: (key) => words.rules[key] },
        { head: words.value, cell: (key) => <b class="num">{valueWords(key, rules[key].value)}</b> },
        {
          head: words.source,
          cell: (key) => (
            <>
              {rules[key].source}
              {inForce(rules[key]) && <span class="small quiet sub num">{inForce(rules[key])}</span>}
            </>
          ),
        },
        {
          head: words.weight,
          as: 'narrow',
          cell: (key) => (rules[key].legal ? <Badge is="open">{words.legal}</Badge> : <Badge>{words.own}</Badge>),
        },
        ...(editHref
          ? [
              {
                head: words.edit.act,
                as: 'actions' as const,
                cell: (key: RuleKey) => (
                  <a href={editHref(key)} aria-label={words.edit.of(words.rules[key])}>
                    {words.edit.act}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  </Disclosure>
)

/** Every number with its source and its days of force, folded under their headings: some fifty of them. */
export const RulesTables = (props: RulesTablesProps) => (
  <Stack gap={1}>
    {groupsInOrder.map((group) => (
      <Group {...props} group={group} />
    ))}
  </Stack>
)

/** Values that differ between two versions: what, before, after. */
export const DifferencesTable = (props: {
  caption: string
  differences: readonly { readonly key: RuleKey; readonly was: Rules[RuleKey]; readonly now: Rules[RuleKey] }[]
}) => {
  const said = (key: RuleKey, { value, source, legal, ...days }: Rules[RuleKey]) => (
    <>
      <b class="num">{valueWords(key, value)}</b>, {legal ? words.legal : words.own}
      <span class="small quiet sub">{[source, inForce(days)].filter(Boolean).join('; ')}</span>
    </>
  )
  return (
    <Table
      caption={props.caption}
      rows={props.differences}
      columns={[
        { head: words.rule, as: 'main', cell: ({ key }) => words.rules[key] },
        { head: words.versions.was, cell: ({ key, was }) => said(key, was) },
        { head: words.versions.now, cell: ({ key, now }) => said(key, now) },
      ]}
    />
  )
}
