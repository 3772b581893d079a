import { kindWords, placeWords, type ReferenceUnit } from '#modules/units/index.ts'
import { ActionList, AutoComplete, Button, ButtonLink, EmptyState, Form, newForm, Stack } from '#ui/index.ts'
import { words } from './words.vi.ts'

const { setUp } = words

/** Answers what is typed with units, for the completion; open to all, since the list is public. */
export const UNIT_COMPLETION = '/can-bo/don-vi-hanh-chinh'

/** A unit in a line: "Xã Đại Sơn, thành phố Hải Phòng". */
export const unitLine = (unit: ReferenceUnit): string =>
  `${kindWords(unit.kind, unit.name)}, ${placeWords(unit.provinceName)}`

/** Finding one of the country's units: completion where script runs, a search and its hits without. */
export const UnitSearch = (props: {
  /** Where both lead: the hit's code is added as `xa`. */
  action: string
  typed: string
  /** Null: nothing was searched yet. */
  hits: readonly ReferenceUnit[] | null
}) => (
  <Stack gap={5}>
    <Form action={props.action} method="get" form={newForm({ q: props.typed })}>
      <AutoComplete
        name="q"
        idName="xa"
        src={UNIT_COMPLETION}
        label={setUp.unit}
        hint={setUp.unitHint}
        value={props.typed}
        idValue=""
      />
      <Button primary={!props.hits?.length}>{props.hits ? setUp.search : setUp.next}</Button>
    </Form>
    {props.hits && (
      <Stack gap={2}>
        <h2>{setUp.found(props.hits.length)}</h2>
        {props.hits.length === 0 ? (
          <EmptyState title={setUp.tryAgain} icon="search" />
        ) : (
          <ActionList
            items={props.hits.map((unit) => ({
              title: kindWords(unit.kind, unit.name),
              detail: `${placeWords(unit.provinceName)}, ${setUp.code(unit.code)}`,
              action: (
                <ButtonLink href={`${props.action}?xa=${unit.code}`} label={`${setUp.chooseOne} ${unitLine(unit)}`}>
                  {setUp.chooseOne}
                </ButtonLink>
              ),
            }))}
          />
        )}
      </Stack>
    )}
  </Stack>
)
