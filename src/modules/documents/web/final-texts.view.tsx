import { day } from '#kernel/day.ts'
import { dateWithYear, hour, shortDateTime } from '#kernel/vietnamese-date.ts'
import { Badge, Button, Buttons, Form, Note, RadioGroup, Stack } from '#ui/index.ts'
import type { FinalText } from '../application/final-text.ts'
import type { FinishedFile } from '../application/finished-files.ts'
import type { Difference, GoesOut } from '../domain/index.ts'
import { documentsAddress } from './document-list.view.tsx'
import { factWord, finalWords as words } from './final-words.vi.ts'

const shown = ({ kind }: Difference, value: string): string => {
  if (kind === 'day') return dateWithYear(day(value))
  return kind === 'time' ? hour(value) : value
}

export interface FinalTextsProps {
  readonly documentId: string
  readonly finals: readonly FinalText[]
  readonly mayAnswer: boolean
}

/** Where the data and a file have not been judged yet; answered anew it stays answered. */
export const openIn = (final: FinalText): readonly Difference[] =>
  final.differences.filter(({ key }) => !final.answers[key])

/** Before anything is done with a document: what of the files that go out nobody has judged yet. */
export const OpenDifferences = ({
  finals,
  goesOut,
}: Pick<FinalTextsProps, 'finals'> & { goesOut: GoesOut<FinishedFile> }) => {
  const out = new Set([goesOut.docx, goesOut.pdf].flatMap((one) => (one && one !== 'ours' ? [one.id] : [])))
  const open = finals.filter(({ id }) => out.has(id)).reduce((sum, final) => sum + openIn(final).length, 0)
  return open === 0 ? null : (
    <Note is="soon">
      <p>
        {words.openBefore(open)} <a href="#doi-chieu">{words.look}</a>
      </p>
    </Note>
  )
}

/** The finished texts that were attached: who signed each, and where it differs from the data. */
export const FinalTexts = ({ documentId, finals, mayAnswer }: FinalTextsProps) =>
  finals.length === 0 ? null : (
    <section class="stack gap-3" aria-labelledby="doi-chieu">
      <h2 id="doi-chieu">{words.title}</h2>
      {finals.map((final) => (
        <One {...{ documentId, final, mayAnswer }} />
      ))}
    </section>
  )

type OneProps = { documentId: string; final: FinalText; mayAnswer: boolean }

const One = (props: OneProps) => {
  const { documentId, final } = props
  const open = openIn(final)
  return (
    <article class="card stack gap-3">
      <p>
        <a href={`${documentsAddress}/${documentId}/tep/${final.attachmentId}`}>{final.fileName}</a>
        <small class="sub">{words.attached(final.by, shortDateTime(final.at))}</small>
      </p>
      <Signatures final={final} />
      {final.isScan && <p class="quiet">{words.scan}</p>}
      {!final.isScan && final.differences.length === 0 && <Badge is="done">{words.same}</Badge>}
      {open.length > 0 && <Note is="soon">{words.open(open.length)}</Note>}
      {final.differences.length > 0 && <Differences {...props} />}
    </article>
  )
}

const Signatures = ({ final: { signatures, signedInside } }: Pick<OneProps, 'final'>) => (
  <>
    {signatures.map(({ signer, issuer, at, intact, coversFile }) => (
      <p>
        <Badge is={intact && coversFile ? 'done' : 'late'}>
          {intact ? (coversFile ? words.intact : words.addedTo) : words.broken}
        </Badge>{' '}
        {words.signed(signer || words.unknownSigner, at ? shortDateTime(Temporal.Instant.from(at)) : '')}
        {issuer && <small class="sub">{words.issuer(issuer)}</small>}
      </p>
    ))}
    {signedInside && <p class="quiet">{words.signedInside}</p>}
  </>
)

const whatDiffers = (difference: Difference): string => {
  const file = difference.file.map((one) => shown(difference, one)).join('; ')
  if (difference.data === '') return words.unknown(file)
  return words.differs(shown(difference, difference.data), file)
}

const Differences = ({ documentId, final, mayAnswer }: OneProps) => {
  const answered = (key: string) => final.answers[key]
  const list = final.differences.map((difference) => ({
    difference,
    label: factWord(difference.key),
    said: whatDiffers(difference),
    answer: answered(difference.key),
  }))
  if (!mayAnswer)
    return (
      <ul class="bullets">
        {list.map(({ label, said, answer }) => (
          <li>{[`${label}: ${said}`, answer && words.answered[answer.right](answer.by)].filter(Boolean).join(' ')}</li>
        ))}
      </ul>
    )
  return (
    <Form action={`${documentsAddress}/${documentId}/ban-cuoi/${final.id}`} version={final.version} label={words.which}>
      {list.map(({ difference, label, said, answer }, index) => (
        <Stack gap={1}>
          <RadioGroup
            name={`d-${index}`}
            label={`${label}: ${said}`}
            value={answer?.right}
            choices={[
              { value: 'data', label: words.right.data },
              { value: 'file', label: words.right.file },
            ]}
          />
          {answer && <small class="quiet">{words.answered[answer.right](answer.by)}</small>}
          {answer?.right === 'file' && difference.href && <a href={difference.href}>{words.changeData}</a>}
          {answer?.right === 'data' && <small class="quiet">{words.changeFile}</small>}
        </Stack>
      ))}
      <Buttons>
        <Button>{words.save}</Button>
      </Buttons>
    </Form>
  )
}
