import { type Day, isAfter } from '#kernel/day.ts'
import {
  Badge,
  Disclosure,
  FileList,
  InItsLanguage,
  type ListedFile,
  SectionHead,
  useDates,
  useItsLanguage,
  useLanguage,
  useWords,
} from '#ui/index.ts'
import type { PublishedCommitment } from '../../application/commitments/published-query.ts'
import { fileSize } from '../file-size.ts'
import { fileKind } from '../office/listed-files.tsx'
import { sayingNames } from '../saying-words.en.ts'
import { promiseWords } from './promise-words.en.ts'

/** A promise as it is shown: all but what only its list needs. */
export type ShownPromise = Omit<PublishedCommitment, 'id' | 'petitionId' | 'madeOn'>

export const promisesAddress = (base: string): string => `${base}/loi-hua`

/** "Xã Đại Sơn đã hứa": what the answer to a petition promises, and what became of it. */
export function PromisesOfPetition(props: {
  base: string
  unitName: string
  promises: readonly ShownPromise[]
  today: Day
}) {
  const words = useWords(promiseWords)
  if (props.promises.length === 0) return null
  return (
    <section class="stack gap-2">
      <SectionHead
        title={words.promised(props.unitName)}
        link={{ href: promisesAddress(props.base), label: words.all }}
      />
      <ul class="lines">
        {props.promises.map((promise) => (
          <li>
            <PublicPromise {...props} promise={promise} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One promise: what and who, how it stands, why its day was moved, the evidence that was released. */
export function PublicPromise(props: {
  promise: ShownPromise
  base: string
  today: Day
  /** Photos lie folded away, and are fetched only when they are looked at. */
  folded?: boolean | undefined
}) {
  const { promise, base, today } = props
  const written = useItsLanguage()
  const { what, who } = promise
  return (
    <div class="stack gap-2">
      <div class="row apart">
        <span>
          <span {...written(what)}>{what}</span>
          {who && (
            <span class="sub small quiet">
              <InItsLanguage>{who}</InItsLanguage>
            </span>
          )}
        </span>
        <PromiseBadge promise={promise} today={today} />
      </div>
      <Moved promise={promise} />
      <SenderSaid promise={promise} />
      <Evidence promise={promise} base={base} folded={props.folded ?? false} />
    </div>
  )
}

function PromiseBadge({ promise, today }: { promise: ShownPromise; today: Day }) {
  const words = useWords(promiseWords)
  const { dateWithYear } = useDates()
  const { dueOn, keptOn, givenUpOn, files } = promise
  if (keptOn) {
    const on = dateWithYear(keptOn)
    const said = dueOn && isAfter(keptOn, dueOn) ? words.keptLate(on) : words.kept(on)
    const hasPhoto = files.some(({ type }) => type.startsWith('image/'))
    return <Badge is="done">{hasPhoto ? words.withPhoto(said) : said}</Badge>
  }
  if (givenUpOn) return <Badge>{words.givenUp(dateWithYear(givenUpOn))}</Badge>
  if (!dueOn) return <Badge is="open">{words.noDay}</Badge>
  return isAfter(today, dueOn) ? (
    <Badge is="late">{words.late(dateWithYear(dueOn))}</Badge>
  ) : (
    <Badge is="open">{words.by(dateWithYear(dueOn))}</Badge>
  )
}

/** The day that was promised first, and why it was moved or given up. */
function Moved({ promise: { firstDueOn, movedBecause, givenUpOn } }: { promise: ShownPromise }) {
  const words = useWords(promiseWords)
  const { dateWithYear } = useDates()
  if (!firstDueOn && !movedBecause) return null
  const first = firstDueOn && dateWithYear(firstDueOn)
  const lead = givenUpOn
    ? [first && words.firstDueOnly(first), words.because].filter(Boolean).join(' ')
    : first
      ? words.firstDue(first)
      : words.movedFromNoDay
  return (
    <p class="small quiet">
      {lead} <InItsLanguage>{movedBecause}</InItsLanguage>
    </p>
  )
}

/** Which answer its sender chose; never his words, nor who he is. */
function SenderSaid({ promise: { senderSaid } }: { promise: ShownPromise }) {
  const words = useWords(promiseWords)
  const sayings = useWords(sayingNames)
  return senderSaid && <p class="small">{words.senderSaid(sayings[senderSaid])}</p>
}

function Evidence(props: { promise: ShownPromise; base: string; folded: boolean }) {
  const { evidence, files } = props.promise
  const words = useWords(promiseWords)
  const language = useLanguage()
  const written = useItsLanguage()
  const listed = files.map(
    ({ id, name, type, size }): ListedFile => ({
      ...{ name, href: `${promisesAddress(props.base)}/tep/${id}`, is: fileKind(type), size: fileSize(size, language) },
    }),
  )
  return (
    <>
      {evidence.map(({ words: said, link }) => (
        <p class="pre">
          {said && <span {...written(said)}>{said}</span>}
          {said && link && ' '}
          {link && (
            <a href={link} rel="noopener nofollow">
              {words.see}
            </a>
          )}
        </p>
      ))}
      {listed.length > 0 &&
        (props.folded ? (
          <Disclosure summary={words.photosOf(listed.length)}>
            <FileList label={words.photos} files={listed} />
          </Disclosure>
        ) : (
          <FileList label={words.photos} files={listed} />
        ))}
    </>
  )
}
