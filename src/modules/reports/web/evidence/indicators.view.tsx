import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Card,
  Checkbox,
  Confirm,
  DateInput,
  FieldRow,
  Form,
  type FormState,
  RowLink,
  Select,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { EvidenceList } from '../../application/evidence/lists.ts'
import { definitionOf, formulaWords } from '../../application/evidence/words.vi.ts'
import { formulaNames, type Indicator } from '../../domain/index.ts'
import { INDICATORS } from './address.ts'
import { evidenceWords } from './words.vi.ts'

const words = evidenceWords.list

/** The list of indicators: what each is and how it is computed; where the list comes from; its versions. */
export const IndicatorsPage = ({
  lists,
  mayEdit,
  form,
}: {
  lists: readonly EvidenceList[]
  mayEdit: boolean
  form: FormState
}) => {
  const [newest] = lists
  if (!newest) return null
  return (
    <Stack gap={5}>
      <Table
        caption={words.title}
        rows={newest.indicators}
        columns={[
          {
            head: words.name,
            as: 'main',
            cell: ({ code, name, ...of }) => (
              <>
                {mayEdit ? <RowLink href={`${INDICATORS}/${code}`}>{name}</RowLink> : name}
                <small class="sub">{definitionOf(of)}</small>
              </>
            ),
          },
          { head: words.component, cell: ({ component }) => component },
          {
            head: words.formula,
            cell: ({ formula }) => (formula ? formulaWords[formula].how : words.byFile),
          },
        ]}
      />
      {mayEdit && (
        <section class="stack gap-3" aria-labelledby="nguon">
          <h2 id="nguon">{words.describe}</h2>
          <Card>
            <Form action={INDICATORS} version={newest.seq} form={form} label={words.describe}>
              <TextInput name="title" label={words.listTitle} form={form} maxLength={200} required />
              <TextInput
                name="source"
                label={words.source}
                hint={words.sourceHint}
                form={form}
                maxLength={500}
                required
              />
              <FieldRow>
                <DateInput name="from" label={words.from} form={form} />
                <DateInput name="until" label={words.until} form={form} optional />
              </FieldRow>
              <Checkbox name="confirmed" label={words.confirm} form={form} />
              <div>
                <Button primary>{words.save}</Button>
              </div>
            </Form>
          </Card>
        </section>
      )}
      <section class="stack gap-3" aria-labelledby="cac-ban">
        <h2 id="cac-ban">{words.versions}</h2>
        <Table
          caption={words.versions}
          rows={lists}
          columns={[
            {
              head: words.versions,
              as: 'main',
              cell: ({ seq, title, source, savedAt, savedBy }) => (
                <>
                  {words.version(seq)} {title}
                  <small class="sub">
                    {source}
                    {savedAt &&
                      `. ${words.saved(dateWithYear(savedAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()), savedBy ?? '')}`}
                  </small>
                </>
              ),
            },
            {
              head: words.describe,
              bare: true,
              cell: ({ confirmed }) => (
                <Badge is={confirmed ? 'done' : 'soon'}>{confirmed ? words.isConfirmed : words.notConfirmed}</Badge>
              ),
            },
            {
              head: words.from,
              cell: ({ seq, inForceFrom, inForceUntil }) =>
                seq === 0 ? '' : words.force(dateWithYear(inForceFrom), inForceUntil ? dateWithYear(inForceUntil) : ''),
            },
            { head: words.indicators(0).slice(2), as: 'number', cell: ({ indicators }) => indicators.length },
          ]}
        />
      </section>
    </Stack>
  )
}

/** One indicator, new or edited. */
export const IndicatorForm = ({
  indicator,
  shown,
  form,
}: {
  indicator: Indicator | null
  shown: number
  form: FormState
}) => (
  <Stack gap={4}>
    <Card>
      <Form action={`${INDICATORS}/${indicator?.code ?? 'moi'}`} version={shown} form={form} label={words.add}>
        {!indicator && (
          <TextInput name="code" label={words.code} hint={words.codeHint} form={form} maxLength={40} required />
        )}
        <TextInput name="component" label={words.component} form={form} maxLength={200} required />
        <TextInput name="name" label={words.name} form={form} maxLength={200} required />
        <TextArea name="definition" label={words.definition} form={form} rows={3} optional />
        <Select
          name="formula"
          label={words.formula}
          choices={formulaNames.map((value) => ({
            value,
            label: `${formulaWords[value].name}: ${formulaWords[value].how}`,
          }))}
          empty={words.byFile}
          form={form}
          optional
        />
        <div>
          <Button primary>{words.save}</Button>
        </div>
      </Form>
    </Card>
    {indicator && (
      <div>
        <Confirm
          danger
          verb={words.drop}
          question={words.dropQuestion(indicator.name)}
          yes={words.drop}
          action={`${INDICATORS}/${indicator.code}/bo`}
          version={shown}
        />
      </div>
    )}
  </Stack>
)
