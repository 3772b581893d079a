import type { ComponentChildren } from 'preact'
import { formatPhone } from '#kernel/phone-text.ts'
import { atStart, dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  channelWords,
  competenceWords,
  type ExportedPetition,
  fieldWords,
  isCompetence,
  isField,
  type ListedCommitment,
  stageWords,
} from '#modules/petitions/index.ts'
import type { LoadedReport } from '#modules/reports/index.ts'
import type { DialogueFile } from '../../application/archive/gather.ts'
import { type LeftOutReason, archiveWords as words } from './archive-words.vi.ts'

/** Something of the file as its index leads to it. */
export interface IndexLine {
  readonly section: keyof typeof words.sections
  readonly path: string
  readonly title: string
  readonly detail: string
}

/** Something that is not in the file, or not as it should be. */
export interface LeftOut {
  readonly title: string
  readonly reason: LeftOutReason
}

const Page = ({ title, root, children }: { title: string; root: string; children: ComponentChildren }) => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="stylesheet" href={`${root}kieu-dang.css`} />
    </head>
    <body>{children}</body>
  </html>
)

export interface IndexProps {
  readonly dialogue: string
  /** Mã hồ sơ, or its number and symbol; ''. */
  readonly code: string
  readonly unit: string
  readonly by: string
  readonly at: Temporal.Instant
  readonly lines: readonly IndexLine[]
  readonly leftOut: readonly LeftOut[]
  readonly moved: number
}

/** Mục lục: every file by section, and what is not here and why. */
export const ArchiveIndex = ({ dialogue, code, unit, by, at, lines, leftOut, moved }: IndexProps) => (
  <Page title={`${words.title(dialogue)}, ${unit}`} root="">
    <p class="quiet">{unit}</p>
    <h1>{words.title(dialogue)}</h1>
    {code && <p>{words.code(code)}</p>}
    <p>{words.taken(shortDateTime(at), by)}</p>
    <p>{words.about}</p>
    <p class="quiet">{words.check}</p>
    {(Object.keys(words.sections) as (keyof typeof words.sections)[]).map((section) => {
      const own = lines.filter((line) => line.section === section)
      return (
        <section>
          <h2>{words.sections[section]}</h2>
          {own.length === 0 ? (
            <p class="quiet">{words.none}</p>
          ) : (
            <ul>
              {own.map(({ path, title, detail }) => (
                <li>
                  <a href={path}>{title}</a>
                  {detail && <span class="quiet"> · {detail}</span>}
                </li>
              ))}
            </ul>
          )}
        </section>
      )
    })}
    <section>
      <h2>{words.leftOut}</h2>
      {leftOut.length === 0 && <p>{words.nothingLeftOut}</p>}
      <ul>
        {leftOut.map(({ title, reason }) => (
          <li>
            {title}: {words.reasons[reason]}
          </li>
        ))}
        {moved > 0 && <li>{words.moved(moved)}</li>}
        {words.always.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  </Page>
)

/** A file or document beside a petition: where from its page. */
export interface Beside {
  readonly href: string
  readonly title: string
}

export interface PetitionPageProps {
  readonly petition: ExportedPetition
  readonly result: LoadedReport['rows'][number] | undefined
  readonly documents: readonly Beside[]
  readonly files: readonly Beside[]
  readonly commitments: readonly ListedCommitment[]
  readonly history: DialogueFile['history']
}

const channel = (key: string): string =>
  Object.hasOwn(channelWords, key) ? atStart(channelWords[key as keyof typeof channelWords]) : key

/** A petition with all that is known of it. */
export const ArchivedPetition = ({ petition, result, documents, files, commitments, history }: PetitionPageProps) => {
  const { field, competence } = petition
  const facts: readonly (readonly [string, string])[] = [
    [words.of.code, petition.code],
    [words.of.sender, petition.sender],
    [words.of.place, petition.village ?? petition.outsidePlace],
    [words.of.person, petition.person],
    [words.of.phone, formatPhone(petition.phone)],
    [words.of.email, petition.email],
    [words.of.identifier, petition.identifier],
    [words.of.channel, channel(petition.channel)],
    [words.of.receivedOn, dateWithYear(petition.receivedOn)],
    [words.of.field, field !== null && isField(field) ? fieldWords[field] : ''],
    [words.of.competence, competence !== null && isCompetence(competence) ? competenceWords[competence] : ''],
    [words.of.lead, [petition.lead, petition.leadOfficer].filter(Boolean).join(', ')],
    [words.of.joining, result?.joining.join(', ') ?? ''],
    [words.of.state, stageWords[petition.stage]],
    [words.of.dueOn, result?.dueOn ? dateWithYear(result.dueOn) : ''],
    [words.of.answeredOn, petition.answeredOn ? dateWithYear(petition.answeredOn) : ''],
    [words.of.cause, result?.late ? result.delayCause : ''],
  ]
  return (
    <Page title={`${words.petition(petition.number)}: ${petition.title}`} root="../../">
      <p>
        <a href="../../index.html">{words.back}</a>
      </p>
      <p class="quiet">{words.petition(petition.number)}</p>
      <h1>{petition.title}</h1>
      <dl>
        {facts
          .filter(([, detail]) => detail !== '')
          .map(([term, detail]) => (
            <>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </>
          ))}
      </dl>
      <Said title={words.content} text={petition.content} />
      <Said title={words.proposal} text={petition.proposal} />
      <Said title={words.answer} text={result?.answer ?? ''} />
      <Links title={words.documents} to={documents} />
      <Links title={words.files} to={files} />
      {commitments.length > 0 && (
        <>
          <h2>{words.commitments}</h2>
          <ul>
            {commitments.map(({ what, department, dueOn }) => (
              <li>{[what, department, dueOn && words.due(dateWithYear(dueOn))].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.history}</h2>
      <ul>
        {history.map((entry) => (
          <li>
            {shortDateTime(entry.at)}
            {entry.officerName && `, ${entry.officerName}`}: {entry.sentence ?? entry.code}
          </li>
        ))}
      </ul>
    </Page>
  )
}

const Said = ({ title, text }: { title: string; text: string }) =>
  text === '' ? null : (
    <>
      <h2>{title}</h2>
      <p class="said">{text}</p>
    </>
  )

const Links = ({ title, to }: { title: string; to: readonly Beside[] }) =>
  to.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul>
        {to.map((one) => (
          <li>
            <a href={one.href}>{one.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
