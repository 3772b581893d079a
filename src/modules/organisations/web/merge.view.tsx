import { Button, EmptyState, Form, type FormState, RadioGroup, SearchBox, Stack } from '#ui/index.ts'
import type { ListedOrganisation } from '../application/find-organisations.ts'
import type { OrganisationDetail } from '../application/organisation-detail.ts'
import { officeWords as o } from './office-words.vi.ts'
import { hintOf } from './organisation-line.ts'

/** Which one stays: those of a like name first, or what a search finds. */
export const MergePage = (props: {
  readonly one: OrganisationDetail
  readonly others: readonly ListedOrganisation[]
  readonly query: string
  readonly form: FormState
}) => {
  const { one, others, query, form } = props
  const address = `/can-bo/doanh-nghiep/${one.id}/gop`
  return (
    <Stack gap={4}>
      <SearchBox action={address} value={query} label={o.search} placeholder={o.search} />
      {others.length === 0 ? (
        <EmptyState title={query ? o.nothing(query) : o.mergeNothing} icon="search">
          <p>{o.nothingAbout}</p>
        </EmptyState>
      ) : (
        <Form action={address} version={one.version} form={form} label={o.merge}>
          <RadioGroup
            name="into"
            label={o.mergeInto}
            choices={others.map((other) => ({ value: other.id, label: other.name, hint: hintOf(other) }))}
            form={form}
          />
          <Button primary>{o.mergeYes}</Button>
        </Form>
      )}
    </Stack>
  )
}
