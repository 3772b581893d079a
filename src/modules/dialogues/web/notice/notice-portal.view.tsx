import { readBlocks } from '#kernel/text-blocks.ts'
import type { Withdrawn } from '#modules/documents/index.ts'
import type { VisitedUnit } from '#platform/http/portal.ts'
import {
  Badge,
  ButtonLink,
  Buttons,
  DescriptionList,
  Diff,
  Note,
  PageHead,
  SentenceWith,
  Stack,
  TextBlocks,
  useDates,
  useVietnamese,
  useWords,
} from '#ui/index.ts'
import type { Dialogue } from '../../application/dialogue.ts'
import { formsOf, type NoticeVersion } from '../../application/notice/notice-versions.ts'
import { portalWords } from './portal-words.en.ts'

export interface PublicNoticeProps {
  readonly unit: VisitedUnit
  readonly dialogue: Dialogue
  readonly version: NoticeVersion
  /** Every published version, the newest first. */
  readonly versions: readonly NoticeVersion[]
  /** The paper that carries it was taken back; null: it stands. */
  readonly withdrawn: Withdrawn | null
  /** Petitions are still taken, the conference is still to come. */
  readonly mayRegister: boolean
}

/** Thông báo for everybody: its days in the language of the page, its text as it was published, its earlier versions. */
export const PublicNotice = (props: PublicNoticeProps) => {
  const { unit, dialogue, version, versions } = props
  const words = useWords(portalWords)
  const { dateWithYear } = useDates()
  const vietnamese = useVietnamese()
  const isNewest = version.seq === versions[0]?.seq
  const published = dateWithYear(version.publishedOn)
  return (
    <Stack gap={5}>
      <PageHead
        title={words.title(dialogue.year)}
        back={{ href: `${unit.base}/`, label: words.home }}
        badge={<Badge>{version.seq === 1 ? words.published(published) : words.corrected(published)}</Badge>}
      />
      {!isNewest && (
        <Note is="soon">
          <p>
            {words.older} <a href={`${unit.base}/thong-bao/${dialogue.address}`}>{words.newest}</a>
          </p>
        </Note>
      )}
      {props.withdrawn && (
        <Note is="late" title={words.withdrawn(dateWithYear(props.withdrawn.withdrawnOn))}>
          {props.withdrawn.replacement && (
            <p>
              {words.replacedBy} <span {...vietnamese}>{props.withdrawn.replacement}</span>
            </p>
          )}
        </Note>
      )}
      <Summary {...props} />
      <Actions {...props} />
      <section class="stack gap-3" aria-labelledby="noi-dung-thong-bao">
        <h2 id="noi-dung-thong-bao">{words.text}</h2>
        <div {...vietnamese}>
          <TextBlocks blocks={readBlocks(version.body)} top={3} />
        </div>
      </section>
      <BlankForms base={unit.base} version={version} />
      {versions.length > 1 && <Versions {...props} />}
    </Stack>
  )
}

/** The days that bind, from the data. */
const Summary = ({ unit, dialogue, version }: PublicNoticeProps) => {
  const words = useWords(portalWords)
  const { longDate } = useDates()
  const vietnamese = useVietnamese()
  const lastDay = longDate(version.cutOffOn)
  const nowOn = dialogue.heldOn ?? dialogue.conferenceOn
  const place = [unit.counterName, unit.counterAddress].filter(Boolean).join(', ')
  return (
    <section class="stack gap-2" aria-labelledby="tom-tat">
      <h2 id="tom-tat">{words.summary}</h2>
      {!nowOn.equals(version.conferenceOn) && (
        <Note is="soon">
          <p>
            {words.moved} {words.nowOn(longDate(nowOn))}.
          </p>
        </Note>
      )}
      <DescriptionList
        items={[
          {
            term: words.conference,
            detail: (
              <SentenceWith
                text={words.conferenceAt(version.startsAt, longDate(version.conferenceOn), version.place)}
                written={[version.place]}
              />
            ),
          },
          { term: words.online, detail: words.onlineUntil(lastDay) },
          {
            term: words.counter,
            detail: <SentenceWith text={words.counterUntil(version.cutOffPaperAt, lastDay, place)} written={[place]} />,
          },
          { term: words.number, detail: version.numberText },
          { term: words.reason, detail: version.reason && <span {...vietnamese}>{version.reason}</span> },
        ]}
      />
    </section>
  )
}

const Actions = ({ unit, mayRegister }: PublicNoticeProps) => {
  const words = useWords(portalWords)
  return (
    <Buttons>
      <ButtonLink href={`${unit.base}/gui-kien-nghi`} primary icon="petition">
        {words.send}
      </ButtonLink>
      {mayRegister && (
        <ButtonLink href={`${unit.base}/dang-ky`} icon="register">
          {words.register}
        </ButtonLink>
      )}
    </Buttons>
  )
}

const BlankForms = ({ base, version }: { base: string; version: NoticeVersion }) => {
  const words = useWords(portalWords)
  const vietnamese = useVietnamese()
  return (
    <section class="stack gap-2" aria-labelledby="mau-phieu">
      <h2 id="mau-phieu">{words.forms}</h2>
      <ul class="stack gap-1">
        {formsOf(version).map(({ name, title }) => (
          <li>
            <a href={`${base}/mau-phieu/${name}`} {...vietnamese}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every version that went out, and what each correction changed. */
const Versions = ({ unit, dialogue, version, versions }: PublicNoticeProps) => {
  const words = useWords(portalWords)
  const { dateWithYear } = useDates()
  const vietnamese = useVietnamese()
  const before = versions.find(({ seq }) => seq === version.seq - 1)
  return (
    <section class="stack gap-3" aria-labelledby="cac-ban">
      <h2 id="cac-ban">{words.versions}</h2>
      <ul class="stack gap-1">
        {versions.map(({ seq, publishedOn, reason }) => (
          <li>
            {seq === version.seq ? (
              <b>{words.version(seq)}</b>
            ) : (
              <a href={`${unit.base}/thong-bao/${dialogue.address}/${seq}`}>{words.version(seq)}</a>
            )}
            {`: ${dateWithYear(publishedOn)}`}
            {reason && (
              <small class="sub" {...vietnamese}>
                {reason}
              </small>
            )}
          </li>
        ))}
      </ul>
      {before && (
        <>
          <h3>{words.differences}</h3>
          <div {...vietnamese}>
            <Diff before={before.body} after={version.body} />
          </div>
        </>
      )}
    </section>
  )
}
