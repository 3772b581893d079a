import type { Day } from '#kernel/day.ts'
import { dateWithYear, longDate, shortDateTime } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { type Deadline, DueBadge, WhyDue } from '#modules/deadlines/index.ts'
import { fieldWords, petitionHref } from '#modules/petitions/index.ts'
import { taskHref } from '#modules/tasks/index.ts'
import {
  Button,
  Buttons,
  Card,
  Columns,
  Confirm,
  DateInput,
  DescriptionList,
  Disclosure,
  FileInput,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import { MOST_SHEET_FILES } from '../../application/sheets/sheet-files.ts'
import type { DataSheet, FieldPetition } from '../../application/sheets/sheets-query.ts'
import { LONGEST_SHEET, LONGEST_SHEET_LINE, type SheetContent, tableText } from '../../domain/index.ts'
import { sheetHref } from '../addresses.ts'
import { SheetBody, SheetFiles, SheetTable } from './sheet-body.view.tsx'
import { sheetsWords as words } from './words.vi.ts'

/** A form of the page that came back. */
export interface SheetCame {
  readonly what: 'words' | 'files'
  readonly form: FormState
  /** The table as it would stand; null: it is not looked at. */
  readonly preview?: SheetContent['rows'] | null
  /** Both wrote the same place: what the other saved is shown. */
  readonly both?: boolean
}

export interface SheetPageProps {
  readonly sheet: DataSheet
  readonly petitions: readonly FieldPetition[]
  /** Of its task; null: it is owed no more. */
  readonly due: Deadline | null
  readonly address: string
  readonly mayWrite: boolean
  readonly mayAsk: boolean
  readonly opensTasks: boolean
  readonly opensPetitions: boolean
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly came: SheetCame | null
}

/** The sheet's words as they are typed again. */
const typed = ({ content, version }: DataSheet): FormState =>
  newForm({
    ...{ base: String(version), asOf: content.asOf ? dateWithYear(content.asOf) : '', words: content.words },
    ...{ caption: content.caption, table: tableText(content.rows) },
  })

/** One sheet: written by who owes it, read by the others. */
export const SheetPage = (props: SheetPageProps) => {
  const { sheet, address, mayWrite } = props
  const isOpen = sheet.state !== 'handed-in'
  return (
    <Columns as="aside">
      <Stack gap={5}>
        {mayWrite && isOpen ? (
          <>
            <Write {...props} />
            <Files {...props} />
          </>
        ) : (
          <Card gap={3}>
            {sheet.version === 0 && sheet.files.length === 0 ? (
              <p class="quiet">{words.empty}</p>
            ) : (
              <SheetBody sheet={sheet} address={address} />
            )}
          </Card>
        )}
      </Stack>
      <Stack gap={5}>
        <Facts {...props} />
        {mayWrite && !isOpen && (
          <Confirm
            verb={words.reopen}
            icon="edit"
            question={words.reopenQuestion}
            yes={words.reopen}
            action={`${sheetHref(address, sheet.id)}/mo-lai`}
          />
        )}
        <Petitions {...props} />
        {props.mayAsk && isOpen && (
          <Confirm
            small
            verb={words.withdraw}
            question={words.withdrawQuestion(sheet.title)}
            yes={words.withdraw}
            action={`${sheetHref(address, sheet.id)}/thoi`}
          />
        )}
      </Stack>
    </Columns>
  )
}

const Write = ({ sheet, address, came }: SheetPageProps) => {
  const own = came?.what === 'words' ? came : null
  const form = own?.form ?? typed(sheet)
  const rows = own?.preview ?? (own ? [] : sheet.content.rows)
  return (
    <>
      {own?.both && (
        <Note is="soon" title={words.theirs}>
          <SheetBody sheet={{ ...sheet, files: [] }} address={address} />
        </Note>
      )}
      <Card gap={4}>
        <Form action={`${sheetHref(address, sheet.id)}/ghi`} form={form} keys label={sheet.title}>
          <HiddenInput name="base" value={String(form.values.base ?? sheet.version)} />
          <DateInput name="asOf" label={words.asOf} hint={words.asOfHint} form={form} />
          <TextArea
            name="words"
            label={words.words}
            hint={words.wordsHint}
            form={form}
            rows={8}
            maxLength={LONGEST_SHEET}
            optional
          />
          <TextInput name="caption" label={words.caption} form={form} maxLength={LONGEST_SHEET_LINE} optional />
          <TextArea name="table" label={words.table} hint={words.tableHint} form={form} rows={6} optional />
          {rows.length > 0 && (
            <section class="stack gap-2" aria-labelledby="xem-bang">
              <h3 id="xem-bang">{words.tableShown}</h3>
              <SheetTable caption="" rows={rows} />
              <p class="quiet small">{words.tableSize(rows.length - 1, rows[0]?.length ?? 0)}</p>
            </section>
          )}
          <Buttons>
            <Button name="viec" value="luu">
              {words.save}
            </Button>
            <Button name="viec" value="xem" icon="show">
              {words.preview}
            </Button>
            <Button primary name="viec" value="nop" icon="check">
              {words.handIn}
            </Button>
          </Buttons>
          <p class="quiet small">{words.handInAbout}</p>
        </Form>
      </Card>
    </>
  )
}

const Files = ({ sheet, address, came }: SheetPageProps) => {
  const own = came?.what === 'files' ? came.form : null
  const form = own ?? newForm()
  const at = `${sheetHref(address, sheet.id)}/tep`
  return (
    <section class="stack gap-3" aria-labelledby="tep-so-lieu">
      <h2 id="tep-so-lieu">{words.files.title}</h2>
      <SheetFiles
        sheet={sheet}
        address={address}
        fileActions={(file) => (
          <Confirm
            small
            verb={words.files.remove}
            question={words.files.removeQuestion(file.name)}
            yes={words.files.remove}
            action={`${at}/${file.id}/bo`}
          />
        )}
      />
      <Disclosure summary={words.files.add} open={own !== null}>
        <Form action={at} form={form} label={words.files.add} files>
          <FileInput
            name="files"
            label={words.files.choose}
            accept="image/*,.pdf"
            most={MOST_SHEET_FILES}
            form={form}
            shrink
          />
          <Button>{words.files.add}</Button>
        </Form>
      </Disclosure>
    </section>
  )
}

const Facts = ({ sheet, due, today, calendar, opensTasks }: SheetPageProps) => (
  <DescriptionList
    narrow
    items={[
      { term: words.owner, detail: sheet.owner },
      {
        term: words.due,
        detail: due && (
          <>
            {longDate(due.dueOn)} <DueBadge dueOn={due.dueOn} metOn={due.metOn} {...{ today, calendar }} />
            <WhyDue due={due} calendar={calendar} />
          </>
        ),
      },
      { term: words.fields, detail: sheet.fields.map((one) => fieldWords[one]).join('; ') },
      { term: words.wanted, detail: sheet.wanted && <span class="pre">{sheet.wanted}</span> },
      {
        term: words.columns.state,
        detail: sheet.handedInAt
          ? words.handedIn(sheet.handedInBy, shortDateTime(sheet.handedInAt))
          : [
              words.states[sheet.state],
              sheet.writtenAt && words.lastSaved(sheet.writtenBy, shortDateTime(sheet.writtenAt)),
            ]
              .filter(Boolean)
              .join(' · '),
      },
      { term: '', detail: opensTasks && <a href={taskHref(sheet.taskId)}>{words.toTask}</a> },
    ]}
  />
)

const Petitions = ({ petitions, opensPetitions }: SheetPageProps) => (
  <section class="stack gap-2" aria-labelledby="kien-nghi-linh-vuc">
    <h2 id="kien-nghi-linh-vuc">{words.petitions}</h2>
    {petitions.length === 0 ? (
      <p class="quiet">{words.noPetitions}</p>
    ) : (
      <ul class="bullets">
        {petitions.map((one) => (
          <li>
            <span class="num quiet">{one.label}</span>{' '}
            {opensPetitions ? <a href={petitionHref(one)}>{one.title}</a> : one.title}
          </li>
        ))}
      </ul>
    )}
  </section>
)
