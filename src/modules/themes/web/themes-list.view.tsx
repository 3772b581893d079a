import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Chips,
  type Choice,
  EmptyState,
  Form,
  HiddenInput,
  Row,
  RowLink,
  Select,
  Stack,
  Table,
  TableExport,
} from '#ui/index.ts'
import { MOST_THEMES, type Theme } from '../application/themes-query.ts'
import { nearestDue } from '../domain/index.ts'
import { THEMES, themeHref } from './address.ts'
import { kindsText, nextText, ThemeBadge, yearsShown } from './theme-badge.tsx'
import { boxName, isInBox, type ThemesFilter, themesAddress, themesBoxes } from './themes-filter.ts'
import { boxWords, themesWords as words } from './themes-words.vi.ts'

export interface ThemesListProps {
  readonly asked: ThemesFilter
  /** Of the filter's dialogue, in whatever box, in their order. */
  readonly themes: readonly Theme[]
  readonly dialogues: readonly Choice[]
  readonly today: Day
}

/** Nhóm vấn đề of the unit: late ones first, with who must act next. */
export const ThemesList = (props: ThemesListProps) => {
  const { asked, themes, today } = props
  const rows = themes.filter((theme) => isInBox(asked.box, theme, today))
  return (
    <Stack gap={4}>
      <Chips
        label={words.boxes}
        views={themesBoxes.map((box) => ({
          href: themesAddress(asked, { box }),
          label: boxWords[box],
          count: themes.filter((theme) => isInBox(box, theme, today)).length,
          current: asked.box === box,
          late: box === 'late',
        }))}
      />
      <Row apart>
        <Filter {...props} />
        {rows.length > 0 && <TableExport action={themesAddress(asked, {}, '/xuat')} />}
      </Row>
      {themes.length === MOST_THEMES && <p class="quiet">{words.most(MOST_THEMES)}</p>}
      <Table
        caption={words.caption}
        rows={rows}
        empty={
          <EmptyState title={words.empty.title} icon="regulation">
            {words.empty.hint}
          </EmptyState>
        }
        columns={[
          {
            head: words.columns.theme,
            as: 'main',
            cell: (theme) => (
              <>
                <RowLink href={themeHref(theme.id)}>{theme.name}</RowLink>
                <small class="sub">{kindsText(theme)}</small>
              </>
            ),
          },
          { head: words.columns.petitions, cell: (theme) => yearsShown(theme) || words.noPetitions },
          { head: words.columns.state, bare: true, cell: (theme) => <ThemeBadge of={theme} today={today} /> },
          { head: words.columns.next, cell: (theme) => nextText(theme, today) },
          { head: words.columns.due, as: 'narrow', cell: (theme) => dueText(theme) },
        ]}
      />
    </Stack>
  )
}

const dueText = ({ measures }: Theme): string => {
  const due = nearestDue(measures)
  return due ? dateWithYear(due) : ''
}

const Filter = ({ asked, dialogues }: ThemesListProps) => (
  <Form action={THEMES} method="get" label={words.filterBy} inline>
    {asked.box !== 'open' && <HiddenInput name="xem" value={boxName(asked.box)} />}
    <Select name="ky" label={words.dialogue} choices={dialogues} value={asked.dialogue} empty={words.anyDialogue} />
    <Button>{words.apply}</Button>
  </Form>
)
