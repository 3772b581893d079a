import { isAfter } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { DueBadge } from '#modules/deadlines/index.ts'
import { Badge, FileList, Phone } from '#ui/index.ts'
import type { Attachment } from '../../index.ts'
import { listedFile } from './listed-files.tsx'
import { pageWords as words } from './page-words.vi.ts'
import type { PetitionView } from './petition-view.ts'
import { SectionTitle } from './section-title.tsx'

type Opinion = PetitionView['opinions'][number]

/** What was asked of other departments and bodies, by which letter and by when, and what they answered. */
export const PetitionOpinions = ({ view }: { view: PetitionView }) =>
  view.opinions.length === 0 ? null : (
    <section class="stack gap-3">
      <SectionTitle view={view}>{words.opinions}</SectionTitle>
      <ul class="lines">
        {view.opinions.map((one) => (
          <li class="stack gap-1">
            <Asked view={view} one={one} />
            {one.givenOn ? <Given view={view} one={one} givenOn={one.givenOn} /> : <Waiting one={one} />}
          </li>
        ))}
      </ul>
    </section>
  )

const Asked = ({ view, one }: { view: PetitionView; one: Opinion }) => (
  <>
    <p>
      <b>{one.of}</b>{' '}
      {one.dueOn && <DueBadge dueOn={one.dueOn} metOn={one.givenOn} today={view.today} calendar={view.calendar} />}{' '}
      {one.givenOn === null && one.dueOn && view.context.wholeDue && isAfter(one.dueOn, view.context.wholeDue) && (
        <Badge is="soon">{words.afterWhole}</Badge>
      )}
    </p>
    <p class="small quiet">
      {[
        words.opinionAsked(dateWithYear(one.askedOn)),
        one.askReference && words.reference(one.askReference),
        one.dueOn && words.opinionBy(dateWithYear(one.dueOn)),
      ]
        .filter(Boolean)
        .join(', ')}
    </p>
    <p class="pre quote quiet">{one.question}</p>
    <Letters view={view} files={one.askedFiles} label={words.opinionLetter} />
  </>
)

const Waiting = ({ one }: { one: Opinion }) => (
  <>
    <p class="small quiet">
      {[words.opinionWaits, one.remindedOn && words.remindedOn(dateWithYear(one.remindedOn))]
        .filter(Boolean)
        .join(' · ')}
    </p>
    {one.contact && (
      <p class="small">
        {one.contact.person && `${one.contact.person} `}
        {one.contact.phone && <Phone number={one.contact.phone} />}
        <span class="sub">
          {[one.contact.email, one.contact.address, one.contact.note].filter(Boolean).join(' · ')}
        </span>
      </p>
    )}
  </>
)

const Given = ({ view, one, givenOn }: { view: PetitionView; one: Opinion; givenOn: Temporal.PlainDate }) => (
  <>
    <p class="pre">{one.opinion}</p>
    <p class="small quiet">
      {[
        words.opinionGiven(one.givenBy, dateWithYear(givenOn)),
        one.replyReference && words.reference(one.replyReference),
      ]
        .filter(Boolean)
        .join(', ')}
    </p>
    <Letters view={view} files={one.givenFiles} label={words.opinionReply} />
  </>
)

const Letters = (props: { view: PetitionView; files: readonly Attachment[]; label: string }) =>
  props.files.length === 0 ? null : (
    <FileList label={props.label} files={props.files.map((file) => listedFile(props.view.href, file))} />
  )
