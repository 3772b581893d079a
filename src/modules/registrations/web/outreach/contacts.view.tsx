import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  Columns,
  Confirm,
  CopyButton,
  DateInput,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  Note,
  Phone,
  QrCode,
  Row,
  RowLink,
  Select,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { OutreachContact } from '../../application/outreach/contacts.ts'
import type { Choice } from './list.view.tsx'
import { contactName } from './outreach-office.ts'
import { outreachWords as words } from './outreach-words.vi.ts'

export interface ContactsProps {
  /** …/van-dong */
  readonly address: string
  readonly contacts: readonly OutreachContact[]
  readonly progress: ReadonlyMap<
    string,
    { readonly given: number; readonly toAsk: number; readonly registered: number }
  >
  readonly today: Temporal.PlainDate
  readonly phones: boolean
  readonly mayAssign: boolean
  readonly villages: readonly Choice[]
  readonly unions: readonly Choice[]
  readonly form: FormState
}

/** How the link of one who asks stands, in a word. */
const linkText = ({ of, link }: OutreachContact, today: Temporal.PlainDate): string => {
  if (of === 'officer') return words.hasAccount
  if (!link.until) return words.noLink
  return Temporal.PlainDate.compare(link.until, today) < 0 ? words.linkEnded(link.until) : words.linkUntil(link.until)
}

/** Who asks, and how far each is. */
export const Contacts = (props: ContactsProps) => {
  const { address, contacts, progress, today } = props
  const of = (id: string) => progress.get(id) ?? { given: 0, toAsk: 0, registered: 0 }
  return (
    <Stack gap={5}>
      <Table
        caption={words.contacts}
        rows={contacts}
        empty={
          <EmptyState title={words.noContacts} icon="people">
            <p>{words.noContactsAbout}</p>
          </EmptyState>
        }
        columns={[
          {
            head: words.contact,
            as: 'main',
            cell: (contact) => <RowLink href={`${address}/nguoi/${contact.id}`}>{contactName(contact)}</RowLink>,
          },
          { head: words.given, as: 'number', cell: ({ id }) => of(id).given },
          { head: words.toAsk, as: 'number', cell: ({ id }) => of(id).toAsk },
          { head: words.registered, as: 'number', cell: ({ id }) => of(id).registered },
          ...(props.phones
            ? [
                {
                  head: words.phone,
                  as: 'narrow' as const,
                  cell: ({ phone }: OutreachContact) => (phone ? <Phone number={phone} /> : ''),
                },
              ]
            : []),
          { head: words.link, cell: (contact) => linkText(contact, today) },
        ]}
      />
      {props.mayAssign && <AddContact {...props} />}
    </Stack>
  )
}

const AddContact = ({ address, villages, unions, form }: ContactsProps) => (
  <Card gap={3}>
    <h2>{words.addContact}</h2>
    <p class="quiet">{words.addAbout}</p>
    <Form action={`${address}/nguoi`} form={form} label={words.addContact}>
      <Select
        name="of"
        label={words.of}
        choices={[
          { group: words.village, choices: villages.map(({ id, name }) => ({ value: `village:${id}`, label: name })) },
          ...(unions.length > 0
            ? [{ group: words.unions, choices: unions.map(({ id, name }) => ({ value: `union:${id}`, label: name })) }]
            : []),
        ]}
        form={form}
      />
      <FieldRow>
        <TextInput name="name" label={words.person} form={form} maxLength={100} autocomplete="off" />
        <TextInput name="phone" as="phone" label={words.phone} form={form} maxLength={40} autocomplete="off" optional />
      </FieldRow>
      <Buttons>
        <Button>{words.addContact}</Button>
      </Buttons>
    </Form>
  </Card>
)

export interface ContactProps {
  /** …/van-dong/nguoi/<id> */
  readonly address: string
  readonly contact: OutreachContact
  /** The link, whole; null: there is none that opens. */
  readonly link: string | null
  /** No public address is set: the link opens on the local network at most. */
  readonly local: boolean
  /** "22/10/2026" */
  readonly conferenceOn: string
  readonly mayAssign: boolean
  readonly forms: { readonly make: FormState; readonly revoke: FormState }
}

/** One who asks: the link he works by. */
export const ContactPage = (props: ContactProps) => {
  const { address, contact, link, mayAssign, forms } = props
  if (contact.of === 'officer') return <Note is="plain">{words.officerNoLink}</Note>
  const who = contactName(contact)
  const { until, showsPhone } = contact.link
  return (
    <Columns as="half">
      <Card gap={3}>
        <h2>{words.linkTitle}</h2>
        <p class="quiet">{words.linkAbout}</p>
        {!link && (
          <p>
            <b>{until ? words.linkEnded(until) : words.noLink}</b>
          </p>
        )}
        {link && until && (
          <Stack gap={3}>
            {props.local && <Note is="soon">{words.linkNoAddress}</Note>}
            <p>
              {words.linkGood(until)} {showsPhone ? words.linkPhones : words.linkNoPhones}
            </p>
            {mayAssign && (
              <>
                <QrCode text={link} label={words.qr(who)} />
                <Row>
                  <CopyButton value={words.message(who, props.conferenceOn, link)}>{words.copyText}</CopyButton>
                  <CopyButton value={link}>{words.copyLink}</CopyButton>
                </Row>
                <p class="small break">
                  <a href={link}>{link}</a>
                </p>
                <Confirm
                  verb={words.revoke}
                  danger
                  small
                  question={<p>{words.revokeAbout}</p>}
                  yes={words.revoke}
                  action={`${address}/thu-hoi`}
                  version={contact.version}
                  form={forms.revoke}
                  open={Object.keys(forms.revoke.errors).length > 0}
                />
              </>
            )}
          </Stack>
        )}
      </Card>
      {mayAssign && (
        <Card gap={3}>
          <h2>{link ? words.makeLinkAgain : words.makeLink}</h2>
          {link && <p class="quiet">{words.makeAgainAbout}</p>}
          <Form action={`${address}/lien-ket`} version={contact.version} form={forms.make} label={words.makeLink}>
            <DateInput name="until" label={words.until} form={forms.make} />
            <Checkbox name="showsPhone" label={words.showsPhone} hint={words.showsPhoneHint} form={forms.make} />
            <div>
              <Button primary={!link}>{link ? words.makeLinkAgain : words.makeLink}</Button>
            </div>
          </Form>
        </Card>
      )}
    </Columns>
  )
}

/** "22/10/2026" of the last day a link is offered for. */
export const usualUntil = (conferenceOn: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  dateWithYear(Temporal.PlainDate.compare(conferenceOn, today) < 0 ? today : conferenceOn)
