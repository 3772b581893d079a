import { formatPhone } from '#kernel/phone-text.ts'
import {
  Button,
  EmptyState,
  Form,
  type FormState,
  HiddenInput,
  RadioGroup,
  SearchBox,
  Stack,
  Table,
} from '#ui/index.ts'
import type { ListedOrganisation } from '../application/find-organisations.ts'
import type { OrganisationActs, OrganisationDetail } from '../application/organisation-detail.ts'
import { type MergeChoice, maskPhone, mergeChoices } from '../domain/index.ts'
import { mergeWords as words } from './merge-words.vi.ts'
import { officeWords as o } from './office-words.vi.ts'
import { hintOf, placeText } from './organisation-line.ts'
import { words as said } from './words.vi.ts'

const addressOf = (id: string) => `/can-bo/doanh-nghiep/${id}/gop`

/** Which one stays: those of a like name first, or what a search finds. */
export const ChooseOther = (props: {
  readonly one: OrganisationDetail
  readonly others: readonly ListedOrganisation[]
  readonly query: string
  readonly form: FormState
}) => {
  const { one, others, query, form } = props
  const address = addressOf(one.id)
  return (
    <Stack gap={4}>
      <SearchBox action={address} value={query} label={o.search} placeholder={o.search} />
      {others.length === 0 ? (
        <EmptyState title={query ? o.nothing(query) : words.none} icon="search">
          <p>{o.nothingAbout}</p>
        </EmptyState>
      ) : (
        <Form action={address} method="get" form={form} label={words.merge}>
          <RadioGroup
            name="vao"
            label={words.into}
            choices={others.map((other) => ({ value: other.id, label: other.name, hint: hintOf(other) }))}
            error={form.errors.into}
          />
          <Button primary>{words.compare}</Button>
        </Form>
      )}
    </Stack>
  )
}

/** One of the two, with what it has done. */
export interface Compared {
  readonly organisation: OrganisationDetail
  readonly acts: OrganisationActs
}

/** What a row says of a fact, in words; '' for nothing. */
function saidOf({ organisation: one }: Compared, choice: MergeChoice, contacts: boolean): string {
  switch (choice) {
    case 'name':
      return one.name
    case 'kind':
      return one.kind ? said.kinds[one.kind] : ''
    case 'place':
      return placeText(one)
    case 'sector':
      return one.sector ? said.sectors[one.sector] : ''
    case 'contact':
      return [one.contactName, contacts ? formatPhone(one.phone) : maskPhone(one.phone), contacts ? one.email : '']
        .filter(Boolean)
        .join(', ')
  }
}

interface Line {
  readonly fact: string
  readonly gone: string
  readonly stays: string
}

/** Both side by side; where they differ, one chooses which is right. */
export const CompareBoth = (props: {
  readonly gone: Compared
  readonly stays: Compared
  readonly form: FormState
  readonly contacts: boolean
}) => {
  const { gone, stays, form, contacts } = props
  const both = mergeChoices.map((choice) => ({
    choice,
    fact: words.facts[choice],
    gone: saidOf(gone, choice, contacts),
    stays: saidOf(stays, choice, contacts),
  }))
  const masks = ({ organisation }: Compared) => organisation.identifiers.map(({ mask }) => mask).join(', ')
  const counting = ({ organisation: { countsOverride } }: Compared) =>
    countsOverride === null ? o.byKind : countsOverride ? o.counts : o.countsNot
  const lines: readonly Line[] = [
    ...both,
    { fact: words.identifiers, gone: masks(gone), stays: masks(stays) },
    { fact: words.counting, gone: counting(gone), stays: counting(stays) },
    {
      fact: words.registrations,
      gone: String(gone.acts.registrations.length),
      stays: String(stays.acts.registrations.length),
    },
    { fact: words.petitions, gone: String(gone.acts.petitions.length), stays: String(stays.acts.petitions.length) },
  ]
  const different = both.filter((line) => line.gone !== '' && line.stays !== '' && line.gone !== line.stays)
  return (
    <Form action={addressOf(gone.organisation.id)} version={gone.organisation.version} form={form} label={words.merge}>
      <HiddenInput name="into" value={stays.organisation.id} />
      <HiddenInput name="intoVersion" value={stays.organisation.version} />
      <Table
        caption={words.caption}
        rows={lines}
        columns={[
          { head: words.fact, as: 'main', cell: ({ fact }) => fact },
          { head: words.gone, cell: (line) => line.gone || <span class="quiet">{words.nothing}</span> },
          { head: words.stays, cell: (line) => line.stays || <span class="quiet">{words.nothing}</span> },
        ]}
      />
      {different.map(({ choice, fact, ...line }) => (
        <RadioGroup
          name={choice}
          label={words.takenOf(fact)}
          choices={[
            { value: 'stays', label: line.stays, hint: words.stays },
            { value: 'gone', label: line.gone, hint: words.gone },
          ]}
          value={form.values[choice] === 'gone' ? 'gone' : 'stays'}
        />
      ))}
      <Button primary>{words.yes}</Button>
    </Form>
  )
}
