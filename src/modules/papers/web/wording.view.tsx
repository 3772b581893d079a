import { isPaper } from '#kernel/paper-sheets.ts'
import { shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Disclosure,
  Form,
  type FormState,
  HiddenInput,
  PaperPreview,
  RowLink,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { MadePaper } from '../application/make-paper.ts'
import type { AnyPaper } from '../application/paper-maker.ts'
import { placeWords } from '../application/places-of.ts'
import type { WordingVersion } from '../application/wordings.ts'
import { COMPUTED } from '../domain/index.ts'
import { wordingsAddress } from './address.ts'
import { words as all, partWords } from './words.vi.ts'

const words = all.wording

interface WordingListProps {
  readonly papers: readonly AnyPaper[]
  /** Papers no wording applies to. */
  readonly without: readonly AnyPaper[]
  readonly own: ReadonlySet<string>
}

/** The papers, which the unit words in its own way, and which nobody words here. */
export const WordingList = ({ papers, without, own }: WordingListProps) => (
  <Stack gap={5}>
    <Table
      caption={words.title}
      rows={papers}
      columns={[
        {
          head: words.columns.name,
          as: 'main',
          cell: (paper) => (
            <>
              <RowLink href={`${wordingsAddress}/${paper.key}`}>{paper.name}</RowLink>
              <small class="sub">{partWords[paper.part]}</small>
            </>
          ),
        },
        { head: words.columns.state, cell: (paper) => (own.has(paper.key) ? words.own : words.usual) },
      ]}
    />
    <section class="stack gap-2">
      <h2>{words.withoutTitle}</h2>
      <p class="quiet">{words.without(without.map(({ name }) => name))}</p>
    </section>
  </Stack>
)

export interface WordingPageProps {
  readonly paper: AnyPaper
  readonly form: FormState
  /** Of the version in force. */
  readonly seq: number
  readonly versions: readonly WordingVersion[]
  /** What it would say of the newest dialogue or petition; null: there is none, or nothing to write. */
  readonly trial: MadePaper | null
  /** What is shown was typed and is not saved. */
  readonly trying: boolean
}

/** The wording of one paper: edited, tried on real data, saved, reset, and its versions. */
export const WordingPage = ({ paper, form, seq, versions, trial, trying }: WordingPageProps) => (
  <Stack gap={5}>
    {paper.places[COMPUTED] && <p class="quiet">{words.computed(paper.places[COMPUTED])}</p>}
    {paper.ending && <p class="quiet">{words.ending}</p>}
    <Form action={`${wordingsAddress}/${paper.key}`} form={form}>
      <HiddenInput name="seq" value={seq} />
      {paper.ending ? (
        <HiddenInput name="title" value={paper.wording.title} />
      ) : (
        <TextInput name="title" label={words.titleField} form={form} />
      )}
      <TextArea
        name="text"
        label={paper.ending ? words.endingField[paper.ending] : words.textField}
        form={form}
        hint={words.textHint}
        rows={paper.ending ? 9 : 18}
      />
      <Buttons>
        <Button>{words.save}</Button>
        <Button name="act" value="thu">
          {words.tryIt}
        </Button>
      </Buttons>
    </Form>
    <Places paper={paper} />
    <section class="stack gap-3">
      <h2>{trying ? words.trial : words.tryIt}</h2>
      {trial ? (
        trial.papers
          .filter(isPaper)
          .slice(0, 1)
          .map((one) => <PaperPreview paper={one} />)
      ) : (
        <p class="quiet">{words.noTrial}</p>
      )}
    </section>
    {versions.length > 0 && <Versions {...{ paper, seq, versions }} />}
  </Stack>
)

const Places = ({ paper }: { paper: AnyPaper }) => (
  <Disclosure summary={words.places}>
    <Stack gap={2}>
      <p class="small quiet">{words.placesAbout}</p>
      <Table
        caption={words.places}
        rows={Object.entries(placeWords(paper))}
        columns={[
          { head: words.placeColumns.place, as: 'main', cell: ([place]) => `{${place}}` },
          { head: words.placeColumns.means, cell: ([, means]) => means },
        ]}
      />
    </Stack>
  </Disclosure>
)

const Versions = ({ paper, seq, versions }: Pick<WordingPageProps, 'paper' | 'seq' | 'versions'>) => (
  <section class="stack gap-3">
    <h2>{words.versions}</h2>
    {versions[0]?.wording && (
      <form class="stack gap-2" method="post" action={`${wordingsAddress}/${paper.key}/co-san`}>
        <HiddenInput name="seq" value={seq} />
        <p class="small quiet">{words.resetAbout}</p>
        <Buttons>
          <Button>{words.reset}</Button>
        </Buttons>
      </form>
    )}
    {versions.map((one) => (
      <Disclosure summary={`${words.version(one.seq)}, ${shortDateTime(one.at)}, ${one.by}`}>
        {one.wording ? (
          <Stack gap={2}>
            <p>
              <strong>{one.wording.title}</strong>
            </p>
            <p class="pre">{one.wording.text}</p>
          </Stack>
        ) : (
          <p>{words.wasReset}</p>
        )}
      </Disclosure>
    ))}
  </section>
)
