import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Badge, ButtonLink, Buttons, Confirm, EmptyState, Note, Row, Stack, Table } from '#ui/index.ts'
import type { OwnRuleSet } from '../application/rule-sets.ts'
import { RulesTables } from './rules-table.view.tsx'
import { words } from './words.vi.ts'

/** A dialogue, and which version of which rule set it carries. */
export interface RulesUse {
  readonly name: string
  readonly href: string
  readonly ruleSetId: string | null
  readonly version: number | null
  readonly year: number
  /** Where the latest version is copied onto it; null for a closed one. */
  readonly copyHref: ((ruleSetId: string) => string) | null
}

/** Whether it was confirmed, by whom and when. */
export const Confirmation = (set: { confirmedOn: Temporal.PlainDate | null; confirmedBy: string | null }) =>
  set.confirmedOn ? (
    <Badge is="done">{words.confirmed(dateWithYear(set.confirmedOn), set.confirmedBy ?? '')}</Badge>
  ) : (
    <Badge is="soon">{words.unconfirmed}</Badge>
  )

/** The dialogues that carry a version of this set, and those of its year that might. */
const Uses = ({ set, uses, mayEdit }: { set: OwnRuleSet; uses: readonly RulesUse[]; mayEdit: boolean }) => {
  const own = uses.filter(({ ruleSetId, year }) => ruleSetId === set.id || (ruleSetId === null && year === set.year))
  if (own.length === 0) return <p class="quiet">{words.uses.none}</p>
  const behind = (use: RulesUse) => use.version !== set.version
  return (
    <Table<RulesUse>
      caption={words.uses.caption}
      showCaption
      rows={own}
      columns={[
        { head: words.uses.dialogue, as: 'main', cell: ({ name, href }) => <a href={href}>{name}</a> },
        {
          head: words.uses.version,
          cell: (use) => (
            <Row gap={2}>
              {use.version === null ? (
                words.uses.unknown
              ) : (
                <a href={versionPath(set.id, use.version)}>{words.versions.name(use.version)}</a>
              )}
              {behind(use) && <Badge is="soon">{words.uses.behind}</Badge>}
            </Row>
          ),
        },
        {
          head: words.uses.copy,
          as: 'actions',
          cell: (use) =>
            mayEdit && behind(use) && use.copyHref ? (
              <a href={use.copyHref(set.id)} aria-label={words.uses.copyTo(use.name)}>
                {words.uses.copy}
              </a>
            ) : null,
        },
      ]}
    />
  )
}

export const RULES = '/can-bo/thiet-lap/bo-quy-dinh'
export const versionPath = (id: string, version: number): string => `${RULES}/${id}/ban/${version}`

/** Bộ quy định: every number with its source; the newest year first. */
export const RulesPage = (props: { sets: readonly OwnRuleSet[]; uses: readonly RulesUse[]; mayEdit: boolean }) =>
  props.sets.length === 0 ? (
    <EmptyState title={words.none} icon="regulation" />
  ) : (
    <Stack gap={6}>
      {props.sets.map((set) => (
        <Stack gap={5}>
          <Stack gap={3}>
            <Row>
              <h2 id={`bo-${set.year}`}>{words.heading(set.title, set.year)}</h2>
              <span class="quiet">{words.versions.name(set.version)}</span>
              <Confirmation {...set} />
            </Row>
            {!set.confirmedOn && (
              <Note is="soon">
                {set.copiedFrom ? words.copied(set.copiedFrom) : set.version > 1 ? words.edited : words.proposed}
              </Note>
            )}
            <Uses set={set} uses={props.uses} mayEdit={props.mayEdit} />
            <Buttons>
              {props.mayEdit && !set.confirmedOn && (
                <Confirm
                  verb={words.confirm.verb}
                  question={words.confirm.question(set.title, set.year)}
                  yes={words.confirm.yes}
                  action={`${RULES}/${set.id}/xac-nhan`}
                  version={set.version}
                />
              )}
              <ButtonLink href={`${RULES}/${set.id}/ban`} icon="history">
                {words.versions.title}
              </ButtonLink>
            </Buttons>
          </Stack>
          <RulesTables
            rules={set.rules}
            captionOf={words.heading(set.title, set.year)}
            editHref={props.mayEdit ? (key) => `${RULES}/${set.id}/gia-tri/${key}` : undefined}
          />
        </Stack>
      ))}
    </Stack>
  )
