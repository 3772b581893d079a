import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import { DueBadge, DueDay, deadlineWords } from '#modules/deadlines/index.ts'
import { Badge, type Described, DescriptionList, Phone } from '#ui/index.ts'
import { isOpen } from '../../domain/index.ts'
import { channelWords } from '../channels.vi.ts'
import { competenceWords } from '../stage-words.vi.ts'
import { depthWords } from './depth-words.vi.ts'
import { pageWords as words } from './page-words.vi.ts'
import { papersNeeded } from './petition-papers.ts'
import { Signatories } from './petition-signatories.view.tsx'
import type { FactsView } from './petition-view.ts'

/** Who sent it, what it is about, who handles it, by when. */
export const PetitionFacts = ({ view, narrow }: { view: FactsView; narrow?: boolean | undefined }) => (
  <DescriptionList
    narrow={narrow}
    items={[...dueItems(view), ...senderItems(view), ...handlingItems(view), ...groupItems(view)]}
  />
)

function dueItems(view: FactsView): readonly Described[] {
  const open = isOpen(view.context.state.stage)
  return view.deadlines
    .filter(({ metOn, lapsedOn, kind }) => (open || kind === 'confirm' || metOn !== null) && lapsedOn === null)
    .map((due, index) => ({
      // A confirmation has two days: the unit's target, and the last one of the rules (R13).
      term: due.kind === 'confirm' && due.legal ? words.confirmLatest : words.due[due.kind],
      detail: (
        <>
          <DueDay due={due} calendar={view.calendar} /> {/* The first open one stands in the head already. */}
          {(index > 0 || due.metOn) && (
            <DueBadge dueOn={due.dueOn} metOn={due.metOn} today={view.today} calendar={view.calendar} />
          )}
          {!due.legal && due.kind !== 'extension' && <span class="small quiet"> {words.ownTarget}</span>}
          {due.toldOn && !due.toldOn.equals(due.dueOn) && (
            <span class="small quiet sub">{words.toldOn(dateWithYear(due.toldOn))}</span>
          )}
          {due.reason && (
            <span class="small quiet sub">
              {words.delayReason(depthWords.cause(due.cause ? deadlineWords.causes[due.cause] : '', due.reason))}
            </span>
          )}
          {due.kind === 'extension' && <Extensions view={view} />}
        </>
      ),
    }))
}

const Extensions = ({ view: { extensions } }: { view: FactsView }) => (
  <>
    {extensions.map(({ reason, by, on }) => (
      <span class="small quiet sub">{depthWords.extendedBecause(reason, by, dateWithYear(on))}</span>
    ))}
  </>
)

function senderItems({ sender, signatories, received, askAtConference, moved, late }: FactsView): readonly Described[] {
  const receipt: Described = {
    term: words.received,
    detail: (
      <>
        {shortDateTime(received.at)}, {channelWords[received.channel]}
        {received.arrivalNumber && `, ${words.arrival(received.arrivalNumber)}`}
        {received.enteredBy && `, ${words.enteredBy(received.enteredBy)}`}
        {received.source && `, ${words.cameThrough(received.source)}`}
        {late && (
          <>
            {' '}
            <Badge is="soon">{words.late}</Badge>
          </>
        )}
        {received.receiptHref && (
          <a class="sub" href={received.receiptHref}>
            {words.receipt}
          </a>
        )}
      </>
    ),
  }
  if (moved) return [receipt]
  const more = [sender.registered && words.registered, askAtConference && words.wantsToAsk].filter(Boolean).join(', ')
  return [
    {
      term: words.sender,
      detail: (
        <>
          {sender.organisation ? <a href={sender.organisation.href}>{sender.name}</a> : sender.name}
          {more && `, ${more}`}
        </>
      ),
    },
    {
      term: words.signatories(signatories.length),
      detail: signatories.length > 0 && <Signatories signatories={signatories} />,
    },
    { term: words.kind, detail: [sender.kind, sender.place].filter(Boolean).join(', ') },
    {
      term: words.contact,
      detail: (sender.person || sender.phone || sender.email || sender.inEnglish) && (
        <>
          {sender.person && `${sender.person} `}
          {sender.phone && (sender.phoneShown ? <Phone number={sender.phone} /> : sender.phone)}
          {sender.email && <span class="sub">{sender.email}</span>}
          {sender.inEnglish && <span class="sub">{words.inEnglish}</span>}
        </>
      ),
    },
    { term: words.identifier, detail: sender.identifier },
    { term: words.publicName, detail: sender.nameInPublic ? words.named : words.notNamed },
    receipt,
  ]
}

function handlingItems({ field, context, lead, officer, joining, opinions, related, moved }: FactsView) {
  const { competence, bodies } = context.state
  const given = new Set(opinions.filter(({ givenOn }) => givenOn).map(({ of }) => of))
  return [
    { term: words.field, detail: moved ? '' : field },
    {
      term: words.competence,
      detail: competence && [competenceWords[competence], bodies.join(', ')].filter(Boolean).join(': '),
    },
    { term: words.lead, detail: lead ? [lead, officer].filter(Boolean).join(', ') : words.notAssigned },
    {
      term: words.joining,
      detail: joining.length > 0 && (
        <ul>
          {joining.map((name) => (
            <li>
              {name} {given.has(name) && <Badge is="done">{words.hasOpinion}</Badge>}
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: words.related,
      detail: related.length > 0 && (
        <ul>
          {related.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      ),
    },
  ].map(({ term, detail }) => ({ term, detail: detail || '' }))
}

/** What it stands in, where that is changed, and its papers. */
function groupItems(view: FactsView): readonly Described[] {
  const { groups, changeGroups, papersHref, moved } = view
  if (moved) return []
  const change = changeGroups && <a href={changeGroups.href}>{changeGroups.label}</a>
  const known = groups.filter(({ names }) => names.length > 0)
  const items = known.map(({ term, names }) => ({
    term,
    detail: (
      <ul>
        {names.map(({ name, href }) => (
          <li>{href ? <a href={href}>{name}</a> : name}</li>
        ))}
      </ul>
    ),
  }))
  return [
    ...items,
    { term: words.groups, detail: change ?? '' },
    {
      term: words.papers,
      detail: (
        <ul>
          {papersNeeded(view).map((key) => (
            <li>
              <a href={`${papersHref}/${key}`}>{words.paperNames[key]}</a>
            </li>
          ))}
          <li>
            <a href={papersHref}>{words.allPapers}</a>
          </li>
        </ul>
      ),
    },
  ]
}
