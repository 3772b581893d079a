import { excerpt } from '#kernel/vietnamese-text.ts'
import { AsWritten, Badge, Card, QrCode, SpeakingClock, Stack, useVietnamese, useWords } from '#ui/index.ts'
import type { HallItem, HallState } from '../../application/sitting/hall-state.ts'
import { timeOf } from '../../domain/index.ts'
import { hallWordsIn } from './words.en.ts'

interface HallProps {
  readonly state: HallState | null
  /** The server's business time, in milliseconds. */
  readonly now: number
  /** `/dai-son-11086` */
  readonly base: string
  /** The whole address of the form for telephones in the hall; null: phones elsewhere than here could not reach it. */
  readonly floor?: string | null | undefined
}

/** Letters of a petition's text a hall can still read. */
const READ_IN_HALL = 260
/** From so many letters on a text is set smaller: with the clock and the outcome below it still ends above the figures. */
const LONG_IN_HALL = 150
/** So many items of what comes next; fewer while the code for telephones stands below them: nothing may leave the screen. */
const NEXT = 5
const NEXT_ABOVE_CODE = 3

/** A title that is only the beginning of the text: the text itself is shown. */
const isCut = ({ title, content }: HallItem): boolean => title.endsWith('…') && content !== ''

const at = ({ items, itemId }: HallState): number => items.findIndex(({ id }) => id === itemId)

/** What an item is called in public. */
const useNames = () => {
  const words = useWords(hallWordsIn)
  return ({ kind, title }: HallItem): string => title || (kind === 'petition' ? words.notPublic : words.slot)
}

/** What of a conference a projector shows: what is spoken about, what comes, the figures. */
export const HallOnScreen = (props: HallProps) => {
  const words = useWords(hallWordsIn)
  const { state } = props
  if (!state)
    return (
      <header class="hall-head">
        <h1>{words.closed}</h1>
      </header>
    )
  return (
    <>
      <header class="hall-head">
        <h1>{words.conference(state.year)}</h1>
        <p>
          <AsWritten>{state.place}</AsWritten>
        </p>
      </header>
      <div class="hall-body">
        <section class="hall-now" aria-live="polite">
          <Now {...props} state={state} />
        </section>
        <div>
          <Coming state={state} count={props.floor && state.floorOpen ? NEXT_ABOVE_CODE : NEXT} />
          {props.floor && state.floorOpen && <Asking floor={props.floor} />}
        </div>
      </div>
      <footer class="hall-foot">
        <Figures state={state} />
        {state.recorded && <p class="hall-recorded">{words.recorded}</p>}
      </footer>
    </>
  )
}

const Now = ({ state, now }: HallProps & { readonly state: HallState }) => {
  const words = useWords(hallWordsIn)
  const vietnamese = useVietnamese()
  const nameOf = useNames()
  const item = state.items[at(state)]
  if (state.endedAt)
    return (
      <>
        <h2>{words.ended}</h2>
        <p class="hall-text">{words.thanks}</p>
      </>
    )
  if (!item)
    return (
      <>
        <h2>{words.notBegun}</h2>
        <p class="hall-text" {...vietnamese}>
          {state.chair}
        </p>
      </>
    )
  const shown = isCut(item) ? excerpt(item.content, READ_IN_HALL) : nameOf(item)
  return (
    <>
      {item.kind === 'petition' && (
        <p class="hall-topic" {...vietnamese}>
          {words.topic(item.topic)}
        </p>
      )}
      {item.label && (
        <p class="hall-number">
          {words.petition(item.label)}
          {item.nameLine && (
            <>
              {', '}
              <AsWritten>{item.nameLine}</AsWritten>
            </>
          )}
        </p>
      )}
      <h2 {...vietnamese} class={shown.length > LONG_IN_HALL ? 'hall-long' : undefined}>
        {shown}
      </h2>
      {item.content && !isCut(item) && (
        <p class="hall-text" {...vietnamese}>
          {excerpt(item.content, READ_IN_HALL)}
        </p>
      )}
      {item.who && (
        <p class="hall-who">
          {words.answers} <b {...vietnamese}>{item.who}</b>
        </p>
      )}
      {item.outcome && (
        <p>
          <Badge is={item.outcome === 'answered' ? 'done' : 'open'}>{words.outcome[item.outcome]}</Badge>
        </p>
      )}
      <Clock state={state} now={now} />
    </>
  )
}

/** Shown only while the chair shows it. */
const Clock = ({ state, now }: { readonly state: HallState; readonly now: number }) => {
  const words = useWords(hallWordsIn)
  if (!state.clockShown || !state.itemBeganAt) return null
  const since = (state.speakerSince ?? state.itemBeganAt).epochMilliseconds
  const said = state.speaker ? words.speaker[state.speaker] : words.onItem
  return (
    <p class="hall-clock">
      <SpeakingClock since={since} now={now} label={said} /> <span>{said}</span>
    </p>
  )
}

const Coming = ({ state, count }: { readonly state: HallState; readonly count: number }) => {
  const words = useWords(hallWordsIn)
  const vietnamese = useVietnamese()
  const nameOf = useNames()
  const next = state.endedAt ? [] : state.items.slice(at(state) + 1, at(state) + 1 + count)
  if (next.length === 0) return null
  return (
    <section class="hall-next" aria-labelledby="tiep-theo">
      <h2 id="tiep-theo">{state.beganAt ? words.next : words.agenda}</h2>
      <ol>
        {next.map((item) => (
          <li>
            <span class="num">{item.label ? words.short(item.label) : timeOf(item.from)}</span>
            <span {...vietnamese}>{nameOf(item)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The code that opens the form for telephones, while petitions are taken. */
const Asking = ({ floor }: { readonly floor: string }) => {
  const words = useWords(hallWordsIn)
  return (
    <div class="hall-floor">
      <QrCode text={floor} label={words.askLabel} />
      <p>{words.ask}</p>
    </div>
  )
}

const Figures = ({ state: { figures } }: { readonly state: HallState }) => {
  const words = useWords(hallWordsIn)
  const { all, answered, written, beyond, left } = figures
  if (all === 0) return null
  return (
    <ul class="hall-figures" aria-label={words.figuresLabel}>
      <li>{words.figures.all(all)}</li>
      <li>{words.figures.answered(answered)}</li>
      {written > 0 && <li>{words.figures.written(written)}</li>}
      {beyond > 0 && <li>{words.figures.beyond(beyond)}</li>}
      <li>{words.figures.left(left)}</li>
    </ul>
  )
}

/** The same on a telephone, with the whole agenda and where each petition is read. */
export const HallOnPhone = ({ state, now, base }: HallProps) => {
  const words = useWords(hallWordsIn)
  const vietnamese = useVietnamese()
  const nameOf = useNames()
  if (!state) return <p>{words.closedAbout}</p>
  const current = state.items[at(state)]
  return (
    <Stack gap={5}>
      <Card is="crowned" gap={2}>
        <p class="eyebrow">{current ? words.now : ''}</p>
        {current?.label && (
          <p>
            <b>{words.petition(current.label)}</b>
            {current.nameLine && (
              <>
                {', '}
                <AsWritten>{current.nameLine}</AsWritten>
              </>
            )}
          </p>
        )}
        <h2 {...(current ? vietnamese : {})}>
          {current
            ? isCut(current)
              ? excerpt(current.content, 600)
              : nameOf(current)
            : state.endedAt
              ? words.ended
              : words.notBegun}
        </h2>
        {state.endedAt && <p>{words.thanks}</p>}
        {current?.content && !isCut(current) && (
          <p class="pre" {...vietnamese}>
            {excerpt(current.content, 600)}
          </p>
        )}
        {current?.who && (
          <p class="quiet">
            {words.answers} <b {...vietnamese}>{current.who}</b>
          </p>
        )}
        {current?.outcome && (
          <p>
            <Badge is={current.outcome === 'answered' ? 'done' : 'open'}>{words.outcome[current.outcome]}</Badge>
          </p>
        )}
        <Clock state={state} now={now} />
        {current?.label && <p>{readLink(base, state, current, words.read)}</p>}
      </Card>
      {state.recorded && <p class="quiet">{words.recorded}</p>}
      <Figures state={state} />
      <section class="stack gap-2" aria-labelledby="chuong-trinh">
        <h2 id="chuong-trinh">{words.agenda}</h2>
        <ol class="lines">
          {state.items.map((item) => (
            <li aria-current={item.id === state.itemId ? 'true' : undefined}>
              <small class="sub num">
                {timeOf(item.from)}
                {item.label && ` · ${words.petition(item.label)}`}
                {item.outcome && ` · ${words.outcome[item.outcome]}`}
              </small>
              <div {...vietnamese}>{item.id === state.itemId ? <b>{nameOf(item)}</b> : nameOf(item)}</div>
            </li>
          ))}
        </ol>
      </section>
    </Stack>
  )
}

/** "7", or "3/2025" of one that was carried over: where a petition is read on the portal. */
function readLink(base: string, state: HallState, { label }: HallItem, said: string) {
  const [number, dialogue = state.address] = label.split('/')
  return <a href={`${base}/kien-nghi/${dialogue}/${number}`}>{said}</a>
}
