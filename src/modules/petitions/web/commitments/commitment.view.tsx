import type { Day } from '#kernel/day.ts'
import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import { Badge, Card, Checkbox, Columns, Confirm, Course, DescriptionList, FileList, Stack } from '#ui/index.ts'
import type { CommitmentWhole } from '../../application/commitments/commitments-query.ts'
import { type CommitmentAction, isSenderAsked, isSenderSaying, isSound } from '../../domain/index.ts'
import { publishWords } from '../office/actions/words.vi.ts'
import { SenderSays } from '../office/commitment-badge.tsx'
import { type FileFacts, listedFile } from '../office/listed-files.tsx'
import { sayingWords } from '../saying-words.vi.ts'
import { commitmentHref } from './address.ts'
import { cardWords } from './card-words.vi.ts'
import { CommitmentActions, type CommitmentCameBack } from './commitment-actions.view.tsx'
import { OfPetition } from './commitments-list.view.tsx'
import { commitmentsWords as words } from './words.vi.ts'

export interface CommitmentPageProps {
  readonly commitment: CommitmentWhole
  readonly files: readonly (FileFacts & { readonly releasedAt: Temporal.Instant | null })[]
  /** What the state allows and this person may do. */
  readonly can: (action: CommitmentAction) => boolean
  readonly came: CommitmentCameBack | undefined
  readonly today: Day
  /** There is a picture of it to be shown around. */
  readonly hasCard: boolean
}

/** One promise: what, who, by when; what became of it; its evidence, released one by one. */
export const CommitmentPage = (props: CommitmentPageProps) => {
  const { commitment: one } = props
  const firstDue = one.steps.findLast(({ wasDueOn }) => wasDueOn !== null)?.wasDueOn
  return (
    <Columns as="half">
      <Card gap={4}>
        <DescriptionList
          items={[
            { term: words.who, detail: [one.department, one.officer].filter(Boolean).join(', ') || words.nobody },
            { term: words.madeOn, detail: one.madeOn ? dateWithYear(one.madeOn) : '' },
            {
              term: words.dueOn,
              detail: one.dueOn && (
                <>
                  {dateWithYear(one.dueOn)}
                  {firstDue && <span class="small quiet sub">{words.firstDue(dateWithYear(firstDue))}</span>}
                </>
              ),
            },
            { term: words.petition, detail: <OfPetition of={one} /> },
          ]}
        />
        <section class="stack gap-3">
          <h2>{words.steps}</h2>
          <Course
            steps={[
              ...one.steps.map(({ step, words: said, wasDueOn, at, by }) => ({
                is: 'done' as const,
                title: step === 'moved' && wasDueOn ? words.movedFrom(dateWithYear(wasDueOn)) : stepTitle(step),
                detail: [said.replace(/[.]\s*$/, ''), shortDateTime(at), by].filter(Boolean).join(' · '),
              })),
              {
                is: 'done',
                title: words.step.made,
                detail: one.madeOn ? dateWithYear(one.madeOn) : '',
              },
            ]}
          />
        </section>
      </Card>
      <Stack gap={5}>
        <CommitmentActions {...props} />
        <Heard {...props} />
        <Evidence {...props} />
      </Stack>
    </Columns>
  )
}

/** Lời người gửi: what he says now, beside what the house says; then all he said, the latest first. */
const Heard = ({ commitment: one, today }: CommitmentPageProps) => (
  <section class="stack gap-3">
    <h2>{words.heardTitle}</h2>
    <SenderSays of={one} today={today} />
    {one.heard.length === 0 && <p class="quiet">{isSenderAsked(one, today) ? words.notHeard : words.notAsked}</p>}
    {one.heard.map((word) => (
      <Card tight gap={1}>
        <p>
          <b>{isSenderSaying(word.said) ? sayingWords[word.said] : word.said}</b>
        </p>
        {word.words && <p class="pre">{word.words}</p>}
        <p class="small quiet">
          {[
            dateWithYear(word.on),
            word.merged !== null && words.ofMerged(word.merged),
            word.askedHow || words.byHimself,
            word.by,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </Card>
    ))}
  </section>
)

const stepTitle = (step: string): string =>
  Object.hasOwn(words.step, step) ? words.step[step as keyof typeof words.step] : step

const Evidence = (props: CommitmentPageProps) => {
  const { commitment, files } = props
  const releases = props.can('release-evidence')
  return (
    <section class="stack gap-3">
      <h2>{words.evidenceTitle}</h2>
      {props.hasCard && (
        <p>
          <a href={`${commitmentHref(commitment.id)}/the.png`} download>
            {cardWords.link}
          </a>
          <small class="sub">{cardWords.linkAbout}</small>
        </p>
      )}
      {commitment.pieces.length + files.length === 0 && <p class="quiet">{words.noEvidence}</p>}
      {commitment.pieces.map((piece) => (
        <Card tight gap={2}>
          {piece.words && <p class="pre">{piece.words}</p>}
          {piece.link && (
            <a href={piece.link} rel="noopener nofollow">
              {piece.link}
            </a>
          )}
          <div class="row apart">
            <span class="small quiet">
              {[dateWithYear(piece.on), piece.by].filter(Boolean).join(' · ')}{' '}
              {piece.releasedAt && <Badge is="done">{words.isPublic}</Badge>}
            </span>
            {releases && (
              <Release
                address={`${commitmentHref(commitment.id)}/bang-chung/${piece.id}`}
                version={commitment.version}
                released={piece.releasedAt !== null}
                checkName={`checked-${piece.id}`}
              />
            )}
          </div>
        </Card>
      ))}
      {files.length > 0 && (
        <FileList
          label={words.photos}
          files={files.map((file) =>
            listedFile(commitmentHref(commitment.id), file, {
              about: file.releasedAt ? <Badge is="done">{words.isPublic}</Badge> : undefined,
              actions:
                releases && !isSound(file.type) ? (
                  <Release
                    address={`${commitmentHref(commitment.id)}/tep/${file.id}`}
                    version={commitment.version}
                    released={file.releasedAt !== null}
                    checkName={`looked-${file.id}`}
                    file
                  />
                ) : undefined,
            }),
          )}
        />
      )}
    </section>
  )
}

const Release = (props: {
  address: string
  version: number
  released: boolean
  checkName: string
  file?: boolean | undefined
}) =>
  props.released ? (
    <Confirm
      small
      verb={words.release.back}
      question={words.release.backQuestion}
      yes={words.release.back}
      action={`${props.address}/thoi-cong-khai`}
      version={props.version}
    />
  ) : (
    <Confirm
      small
      verb={words.release.verb}
      question={props.file ? publishWords.fileQuestion : words.release.question}
      yes={words.release.verb}
      action={`${props.address}/cong-khai`}
      version={props.version}
    >
      <Checkbox name={props.checkName} label={props.file ? publishWords.fileLooked : words.release.checked} />
    </Confirm>
  )
