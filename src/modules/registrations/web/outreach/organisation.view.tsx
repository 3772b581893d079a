import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { maskPhone, type OrganisationDetail, organisationWords } from '#modules/organisations/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  Confirm,
  DateInput,
  DescriptionList,
  Form,
  type FormState,
  HiddenInput,
  Note,
  Phone,
  RadioGroup,
  Select,
  type SelectProps,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { ToldAttempt } from '../../application/outreach/outreach-details.ts'
import { outreachWays } from '../../application/outreach/record-attempt.ts'
import { isListed, type OutreachRow, resultOf, typedResults } from '../../domain/outreach.ts'
import { ResultBadge, turnText } from './list.view.tsx'
import { outreachWords as words } from './outreach-words.vi.ts'

export interface OrganisationOutreachProps {
  /** …/van-dong/co-so/<id> */
  readonly address: string
  /** The filter of the list it was opened from, as the end of an address. */
  readonly from: string
  readonly organisation: OrganisationDetail
  readonly row: OutreachRow
  readonly line: { readonly version: number; readonly reason: string }
  readonly unions: readonly { readonly name: string }[]
  readonly attempts: readonly ToldAttempt[]
  /** Names of those who ask, by id. */
  readonly contactNames: ReadonlyMap<string, string>
  readonly contactChoices: SelectProps['choices']
  /** Contacts are his to see. */
  readonly phones: boolean
  readonly may: { readonly record: boolean; readonly assign: boolean; readonly enter: boolean }
  readonly forms: { readonly result: FormState; readonly who: FormState; readonly off: FormState }
}

/** One organisation: how asking it stands, what came of it, and what can be done. */
export const OrganisationOutreach = (props: OrganisationOutreachProps) => {
  const { organisation: one, row, may, contactNames } = props
  const result = resultOf(row)
  return (
    <Columns as="aside">
      <Stack gap={4}>
        {!isListed(row) && (
          <Note is="plain">{row.listed === false ? words.offSince(props.line.reason) : words.offByKind}</Note>
        )}
        {isListed(row) && ['outside', 'kind-does-not-count', 'overridden'].includes(row.standing) && (
          <Note is="plain">{words.mayNotCount}</Note>
        )}
        {result === 'registered' && <Note>{words.registeredAlready}</Note>}
        {result === 'agrees' && may.enter && (
          <Note is="soon">
            <p>{words.agreedNot}</p>
            <p>
              <EnterLink id={one.id} />
            </p>
          </Note>
        )}
        {may.record && result !== 'registered' && <Record {...props} />}
        <section class="stack gap-2" aria-labelledby="cac-lan">
          <h2 id="cac-lan">{words.asked}</h2>
          {props.attempts.length === 0 ? (
            <p class="quiet">{words.neverAsked}</p>
          ) : (
            <ul class="lines">
              {props.attempts.map((attempt) => (
                <li>
                  <b>{words.results[attempt.result]}</b>{' '}
                  <span class="quiet">
                    {words.askedLine(
                      dateWithYear(attempt.on),
                      words.ways[attempt.way],
                      attempt.officer ?? (attempt.contactId ? (contactNames.get(attempt.contactId) ?? '') : ''),
                    )}
                  </span>
                  {attempt.note && <p class="quote">{attempt.note}</p>}
                </li>
              ))}
            </ul>
          )}
        </section>
      </Stack>
      <Stack gap={4}>
        <Card gap={3}>
          <h2>{words.stands}</h2>
          <p>
            <ResultBadge row={row} on={props.attempts[0]?.on} />
          </p>
          <DescriptionList narrow items={factsOf(props)} />
          {may.enter && result !== 'registered' && result !== 'agrees' && <EnterLink id={one.id} />}
        </Card>
        {may.assign && <WhoAsks {...props} />}
        {may.assign && <OnOrOff {...props} />}
      </Stack>
    </Columns>
  )
}

const EnterLink = ({ id }: { id: string }) => (
  <ButtonLink href={`/can-bo/dang-ky/nhap?co-so=${id}`} icon="plus" small>
    {words.enterRegistration}
  </ButtonLink>
)

const factsOf = ({ organisation: one, row, unions, phones, contactNames }: OrganisationOutreachProps) => [
  { term: words.why, detail: turnText(row) },
  { term: words.village, detail: one.village },
  { term: organisationWords.kind, detail: one.kind && organisationWords.kinds[one.kind] },
  { term: words.union, detail: unions.map(({ name }) => name).join(', ') },
  { term: words.callColumns.person, detail: phones ? one.contactName : '' },
  { term: words.phone, detail: one.phone && (phones ? <Phone number={one.phone} /> : maskPhone(one.phone)) },
  { term: words.contact, detail: row.contactId ? contactNames.get(row.contactId) : words.nobody },
]

/** What came of asking. */
const Record = ({ address, from, forms }: OrganisationOutreachProps) => (
  <Card gap={3}>
    <h2>{words.recordTitle}</h2>
    <Form action={address} form={forms.result} label={words.recordTitle} keys>
      <HiddenInput name="from" value={from} />
      <RadioGroup
        name="result"
        label={words.result}
        choices={typedResults.map((result) => ({ value: result, label: words.results[result] }))}
        form={forms.result}
        as="chips"
        keys
      />
      <RadioGroup
        name="way"
        label={words.way}
        choices={outreachWays.filter((way) => way !== 'link').map((way) => ({ value: way, label: words.ways[way] }))}
        form={forms.result}
        as="chips"
      />
      <DateInput name="on" label={words.on} form={forms.result} />
      <TextInput name="note" label={words.note} hint={words.noteHint} form={forms.result} maxLength={500} optional />
      <div>
        <Button primary>{words.save}</Button>
      </div>
    </Form>
  </Card>
)

const WhoAsks = ({ address, from, forms, contactChoices }: OrganisationOutreachProps) => (
  <Card gap={3}>
    <h2>{words.whoAsks}</h2>
    <Form action={`${address}/nguoi`} form={forms.who} label={words.whoAsks}>
      <HiddenInput name="from" value={from} />
      <Select
        name="who"
        label={words.contact}
        choices={[...contactChoices, { value: 'nobody', label: words.unassign }]}
        form={forms.who}
      />
      <div>
        <Button small>{words.change}</Button>
      </div>
    </Form>
  </Card>
)

/** On the list, or off it with a reason. */
const OnOrOff = ({ address, from, row, line, forms }: OrganisationOutreachProps) =>
  isListed(row) ? (
    <Confirm
      verb={words.offTitle}
      small
      question={<p>{words.offAbout}</p>}
      yes={words.offYes}
      action={`${address}/ngoai`}
      version={line.version}
      hidden={{ from }}
      form={forms.off}
      open={Object.keys(forms.off.errors).length > 0}
    >
      <TextInput name="reason" label={words.offReason} form={forms.off} maxLength={500} />
    </Confirm>
  ) : (
    <Form action={`${address}/vao`} version={line.version} form={forms.off} label={words.onYes}>
      <HiddenInput name="from" value={from} />
      <Button small icon="plus">
        {words.onYes}
      </Button>
    </Form>
  )
