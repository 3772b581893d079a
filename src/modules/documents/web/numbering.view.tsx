import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Checkbox,
  FieldRow,
  Form,
  type FormState,
  RadioGroup,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { DocumentSettings } from '../application/document-settings.ts'
import { COMMON, numberingWays, seriesChoices } from '../domain/index.ts'
import { DELEGATIONS, PAPER_OFFICE } from './addresses.ts'
import { FileRuleCard } from './case-files.view.tsx'
import { numberingWords as said, seriesChoiceWords, seriesWord, wayWordsOfNumbers } from './numbering-words.vi.ts'

export interface NumberingPageProps {
  readonly settings: DocumentSettings
  readonly year: number
  /** The series the fields of last numbers ask about: the common one first. */
  readonly series: readonly string[]
  readonly form: FormState
  /** What the files of dialogues are called, as it was typed. */
  readonly fileForm: FormState
  readonly mayEdit: boolean
  readonly mayReadFiles: boolean
}

/** The name of the field that asks for a series' last number. */
export const lastField = (series: string): string => `last-${series}`

/** Văn thư: where numbers come from, what is checked before approval, and the way to who signs. */
export const NumberingPage = (props: NumberingPageProps) => (
  <Stack gap={4}>
    <Card>{props.mayEdit ? <NumberingForm {...props} /> : <Numbers settings={props.settings} />}</Card>
    <Card>
      <Stack gap={3}>
        <h2>{said.checks}</h2>
        <p class="quiet">{said.checksAbout}</p>
        {props.mayEdit && (
          <Form action={`${PAPER_OFFICE}/kiem-tra`} version={props.settings.version} label={said.checks}>
            <Checkbox name="required" label={said.checksRequired} checked={props.settings.checksRequired} />
            <Buttons>
              <Button>{said.saveChecks}</Button>
            </Buttons>
          </Form>
        )}
      </Stack>
    </Card>
    <FileRuleCard
      {...{ rule: props.settings.fileRule, version: props.settings.version, mayEdit: props.mayEdit }}
      form={props.fileForm}
      mayReadFiles={props.mayReadFiles}
    />
    <Card>
      <Stack gap={3}>
        <h2>{said.delegations}</h2>
        <p class="quiet">{said.delegationsAbout}</p>
        <Buttons>
          <ButtonLink href={DELEGATIONS}>{said.toDelegations}</ButtonLink>
        </Buttons>
      </Stack>
    </Card>
  </Stack>
)

const Numbers = ({ settings: { numbers, series } }: Pick<NumberingPageProps, 'settings'>) => (
  <Stack gap={2}>
    <h2>{said.numbers}</h2>
    <p>{said.now(wayWordsOfNumbers[numbers].label, numbers === 'own' ? seriesChoiceWords[series].label : '')}</p>
  </Stack>
)

const NumberingForm = ({ settings, year, series, form }: NumberingPageProps) => (
  <Stack gap={3}>
    <h2>{said.numbers}</h2>
    <Form action={PAPER_OFFICE} version={settings.version} form={form} label={said.numbers}>
      <RadioGroup
        name="numbers"
        label={said.from}
        choices={numberingWays.map((value) => ({ value, ...wayWordsOfNumbers[value] }))}
        form={form}
      />
      <RadioGroup
        name="series"
        label={said.series}
        choices={seriesChoices.map((value) => ({ value, ...seriesChoiceWords[value] }))}
        form={form}
      />
      <fieldset class="group">
        <legend>{said.last(year)}</legend>
        <p class="hint">{said.lastAbout}</p>
        <Stack gap={2}>
          <FieldRow>
            <Last series={COMMON} form={form} />
          </FieldRow>
          <h3>{said.lastPerType}</h3>
          <Lasts series={series.filter((one) => one !== COMMON && !isOwn(one))} form={form} />
          {series.some(isOwn) && <h3>{said.lastOwn}</h3>}
          <Lasts series={series.filter(isOwn)} form={form} />
        </Stack>
      </fieldset>
      <Buttons>
        <Button primary>{said.save}</Button>
      </Buttons>
    </Form>
  </Stack>
)

/** Of a department: "KT/TTr". */
const isOwn = (series: string): boolean => series.includes('/')

const Lasts = ({ series, form }: { series: readonly string[]; form: FormState }) => (
  <>
    {pairs(series).map((pair) => (
      <FieldRow>
        {pair.map((one) => (
          <Last series={one} form={form} />
        ))}
      </FieldRow>
    ))}
  </>
)

const pairs = (all: readonly string[]): readonly (readonly string[])[] =>
  all.flatMap((one, index) => (index % 2 === 0 ? [[one, ...all.slice(index + 1, index + 2)]] : []))

const Last = ({ series, form }: { series: string; form: FormState }) => (
  <TextInput name={lastField(series)} label={seriesWord(series)} as="number" size={8} maxLength={6} form={form} />
)
