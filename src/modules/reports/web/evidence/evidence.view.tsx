import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Chips,
  Confirm,
  DescriptionList,
  EmptyState,
  FileInput,
  Form,
  type FormState,
  Note,
  Row,
  RowLink,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { EvidenceFile } from '../../application/evidence/files.ts'
import type { EvidenceRow, FrozenEvidence } from '../../application/evidence/freeze.ts'
import type { EvidenceList } from '../../application/evidence/lists.ts'
import { definitionOf, formulaWords } from '../../application/evidence/words.vi.ts'
import { behindFormula } from '../../domain/index.ts'
import { behindHref, EVIDENCE, frozenHref, frozenRowsHref, INDICATORS, indicatorHref, yearHref } from './address.ts'
import { sayFigure, evidenceWords as words } from './words.vi.ts'

const howOf = ({ formula }: EvidenceRow): string => (formula ? formulaWords[formula].how : '')

/** What a figure is, with its rows: each dialogue of the year has its own list; a frozen one has its own rows. None
 * named: who looks may not open them. */
const Figure = ({
  row,
  dialogues,
  frozen,
}: {
  row: EvidenceRow
  dialogues: readonly string[]
  frozen?: string | undefined
}) => {
  if (!row.formula) return <>{words.byFile}</>
  if (frozen && row.ids.length > 0)
    return <a href={frozenRowsHref(frozen, row.code)}>{sayFigure(row.figure, row.unit)}</a>
  const behind = behindFormula(row.formula)
  const [only] = dialogues
  const text = sayFigure(row.figure, row.unit)
  if (row.ids.length === 0 || only === undefined) return <b>{text}</b>
  if (dialogues.length === 1) return <a href={behindHref(behind, only)}>{text}</a>
  return (
    <>
      <b>{text}</b>
      {dialogues.map((dialogue) => (
        <small class="sub">
          <a href={behindHref(behind, dialogue)}>{words.seeRows(dialogue)}</a>
        </small>
      ))}
    </>
  )
}

/** The indicators, a table for each component. */
const Rows = ({
  rows,
  hrefOf,
  dialogues,
  frozen,
}: {
  rows: readonly EvidenceRow[]
  hrefOf: ((code: string) => string) | null
  dialogues: readonly string[]
  /** The frozen year these rows are of; left out: they are live. */
  frozen?: string | undefined
}) => (
  <>
    {[...Map.groupBy(rows, ({ component }) => component)].map(([component, of]) => (
      <section class="stack gap-3 kept-together">
        <h2>{component}</h2>
        <Table
          caption={`${words.caption}: ${component}`}
          rows={of}
          columns={[
            {
              head: words.heads.indicator,
              as: 'main',
              cell: (row) => (
                <>
                  {hrefOf ? <RowLink href={hrefOf(row.code)}>{row.name}</RowLink> : row.name}
                  <small class="sub">{definitionOf(row) || howOf(row)}</small>
                </>
              ),
            },
            { head: words.heads.figure, cell: (row) => <Figure row={row} dialogues={dialogues} frozen={frozen} /> },
            {
              head: words.heads.source,
              as: 'number',
              cell: ({ formula, ids }) => (formula ? words.rowsOf(ids.length) : '–'),
            },
            { head: words.heads.files, as: 'number', cell: ({ files }) => words.filesOf(files.length) },
          ]}
        />
      </section>
    ))}
  </>
)

const ListNote = ({ list, mayList }: { list: EvidenceList; mayList: boolean }) => (
  <Note is={list.confirmed ? undefined : 'soon'}>
    {(list.confirmed ? words.confirmed : words.unconfirmed)(list.title, list.source)}{' '}
    {mayList && <a href={INDICATORS}>{words.toList}</a>}
  </Note>
)

/** Minh chứng DCCI of a year as it stands now, and what was frozen of it. */
export const EvidencePage = ({
  year,
  years,
  list,
  rows,
  dialogues,
  frozen,
  mayFreeze,
  mayList,
}: {
  year: number
  years: readonly number[]
  list: EvidenceList
  rows: readonly EvidenceRow[]
  dialogues: readonly string[]
  frozen: readonly FrozenEvidence[]
  mayFreeze: boolean
  mayList: boolean
}) => (
  <Stack gap={5}>
    <Chips
      label={words.years}
      views={years.map((one) => ({ href: yearHref(one), label: words.year(one), current: one === year }))}
    />
    <ListNote list={list} mayList={mayList} />
    <Rows rows={rows} hrefOf={(code) => indicatorHref(year, code)} dialogues={dialogues} />
    <section class="stack gap-3" aria-labelledby="chot">
      <h2 id="chot">{words.freeze.title}</h2>
      <p class="small quiet">{words.freeze.about}</p>
      {mayFreeze && (
        <div>
          <Confirm
            verb={words.freeze.verb(year)}
            question={words.freeze.question(year)}
            yes={words.freeze.yes}
            action={`${EVIDENCE}/${year}/chot`}
          />
        </div>
      )}
      <Table
        caption={words.freeze.caption}
        rows={frozen}
        empty={<p class="quiet">{words.freeze.none}</p>}
        columns={[
          {
            head: words.freeze.caption,
            as: 'main',
            cell: ({ id, seq }) => <RowLink href={frozenHref(id)}>{words.freeze.version(seq)}</RowLink>,
          },
          {
            head: words.freeze.when,
            cell: ({ frozenOn, frozenBy }) => words.freeze.on(dateWithYear(frozenOn), frozenBy ?? ''),
          },
          { head: words.freeze.rows, as: 'number', cell: ({ rows: of }) => of.length },
          { head: words.freeze.digest, cell: ({ digest }) => <span class="num">{digest.slice(0, 12)}…</span> },
        ]}
      />
    </section>
  </Stack>
)

/** What was frozen, whole: figures with the rows behind them as they were, to be taken along in one file. */
export const FrozenPage = ({ frozen }: { frozen: FrozenEvidence }) => (
  <Stack gap={5}>
    <Stack gap={2}>
      <Row>
        <form method="post" action={`${frozenHref(frozen.id)}/xuat`}>
          <Button primary icon="download">
            {words.frozen.take}
          </Button>
        </form>
        <Badge is={frozen.listConfirmed ? 'done' : 'soon'}>
          {frozen.listTitle}: {frozen.listConfirmed ? words.list.isConfirmed : words.list.notConfirmed}
        </Badge>
      </Row>
      <p class="small quiet">{words.frozen.takeAbout}</p>
      <p class="small quiet">
        <span class="digest">{words.frozen.digest(frozen.digest)}</span>
      </p>
    </Stack>
    <Rows rows={frozen.rows} hrefOf={null} dialogues={[]} frozen={frozen.id} />
  </Stack>
)

/** The rows behind a frozen figure, each leading to where it stands now: no words of theirs were kept. */
export const FrozenRowsPage = ({
  row,
  placeOf,
  mayOpen,
}: {
  row: EvidenceRow
  placeOf: (id: string, index: number) => { readonly label: string; readonly href: string }
  mayOpen: boolean
}) => (
  <Stack gap={4}>
    <p>
      <b>{sayFigure(row.figure, row.unit)}</b> · {words.rowsOf(row.ids.length)}. {howOf(row)}.
    </p>
    <Table
      caption={words.heads.source}
      rows={row.ids.map((id, index) => placeOf(id, index))}
      columns={[
        {
          head: words.heads.source,
          as: 'main',
          cell: ({ label, href }) => (mayOpen ? <RowLink href={href}>{label}</RowLink> : label),
        },
      ]}
    />
  </Stack>
)

/** An indicator of a year: what it is, its figure, and its files. */
export const IndicatorPage = ({
  year,
  row,
  files,
  dialogues,
  mayKeep,
  form,
}: {
  year: number
  row: EvidenceRow
  files: readonly EvidenceFile[]
  dialogues: readonly string[]
  mayKeep: boolean
  form: FormState
}) => (
  <Stack gap={5}>
    <DescriptionList
      items={[
        { term: words.one.component, detail: row.component },
        { term: words.one.definition, detail: definitionOf(row) },
        { term: words.one.formula, detail: row.formula ? formulaWords[row.formula].how : words.byFile },
        ...(row.formula
          ? [
              {
                term: words.one.figure,
                detail: (
                  <>
                    <Figure row={row} dialogues={dialogues} /> · {words.rowsOf(row.ids.length)}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
    <section class="stack gap-3" aria-labelledby="tep">
      <h2 id="tep">{words.one.files}</h2>
      <Table
        caption={words.one.files}
        rows={files}
        empty={
          <EmptyState title={words.one.noFiles} icon="file">
            {''}
          </EmptyState>
        }
        columns={[
          {
            head: words.one.file,
            as: 'main',
            cell: ({ id, name, about }) => (
              <>
                <a href={`${EVIDENCE}/tep/${id}`}>{name}</a>
                {about && <small class="sub">{about}</small>}
              </>
            ),
          },
          {
            head: words.one.when,
            cell: ({ addedOn, addedBy }) => words.one.added(dateWithYear(addedOn), addedBy ?? ''),
          },
          ...(mayKeep
            ? [
                {
                  head: words.one.remove,
                  as: 'actions' as const,
                  cell: ({ id, name }: EvidenceFile) => (
                    <Confirm
                      small
                      verb={words.one.remove}
                      question={words.one.removeQuestion(name)}
                      yes={words.one.remove}
                      action={`${EVIDENCE}/tep/${id}/bo`}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayKeep && (
        <Form action={`${indicatorHref(year, row.code)}/tep`} form={form} files label={words.one.add}>
          <FileInput name="file" label={words.one.file} hint={words.one.fileHint} most={1} form={form} />
          <TextInput name="about" label={words.one.aboutFile} form={form} maxLength={300} optional />
          <div>
            <Button icon="upload">{words.one.add}</Button>
          </div>
        </Form>
      )}
    </section>
  </Stack>
)
