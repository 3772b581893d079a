import type { ComponentChildren } from 'preact'
import { datesIn } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import { atStart } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { WhyDue } from '#modules/deadlines/index.ts'
import type { VisitedUnit } from '#platform/http/portal.ts'
import {
  ButtonLink,
  Buttons,
  Card,
  CopyButton,
  Course,
  type CourseStep,
  DescriptionList,
  Icon,
  InItsLanguage,
  Phone,
  QrCode,
  ReceiptPicture,
  SavePicture,
  SentenceWith,
  useLanguage,
  useWords,
} from '#ui/index.ts'
import type { Receipt } from '../application/intake/receipt-of.ts'
import { receiptWords } from './receipt-words.en.ts'

/** Whom to ask and where to go, as the receipt names it. */
export type ReceiptUnit = Pick<VisitedUnit, 'name' | 'phone' | 'counterName' | 'counterAddress'>

export interface ReceiptProps {
  readonly unit: ReceiptUnit
  readonly receipt: Receipt
  readonly pin: string
  /** The secret link, whole; null where the installation has no public address. */
  readonly link: string | null
  readonly calendar: WorkingCalendar
  /** 2 where the page has its h1 already. */
  readonly level?: 2
  /** Buttons below the codes; none on paper. */
  readonly actions?: ComponentChildren
  /** The name of the picture that may be kept of it; none where nobody would keep one. */
  readonly picture?: string | undefined
}

const PAPER: readonly string[] = ['paper', 'village']
const spaced = (pin: string) => `${pin.slice(0, 3)} ${pin.slice(3)}`

/** The receipt: codes with their PIN, in time or not, what happens next, whom to call. */
export const ReceiptView = (props: ReceiptProps) => {
  const language = useLanguage()
  const words = receiptWords[language]
  const { unit, receipt, pin, link } = props
  const late = receipt.petitions.some((petition) => petition.late)
  return (
    <ReceiptPicture file={props.picture}>
      <Card is="crowned" gap={4}>
        <header class="receipt-head">
          <Icon name="done" size={28} />
          {props.level === 2 ? <h2>{words.title(unit.name)}</h2> : <h1>{words.title(unit.name)}</h1>}
        </header>
        <div class="receipt">
          <dl class="receipt-codes">
            {receipt.petitions.map(({ code }, index) => (
              <>
                <dt>{words.code(receipt.petitions.length, index)}</dt>
                <dd class="code large" id={index === 0 ? 'ma' : `ma-${index + 1}`}>
                  {code}
                </dd>
              </>
            ))}
            <dt>{words.pin}</dt>
            <dd class="code large">{spaced(pin)}</dd>
          </dl>
          {link && <QrCode text={link} label={words.qr} />}
        </div>
        <p>
          {PAPER.includes(receipt.channel)
            ? words.receivedOn(receipt.receivedOn)
            : words.receivedAt(receipt.receivedAt)}{' '}
          {receipt.dialogue ? (
            <>
              <b>{late ? words.late : words.inTime}</b>
              {late ? words.lateMeans : words.inTimeMeans}
            </>
          ) : (
            words.waits
          )}
        </p>
        {!link && (unit.counterAddress || unit.phone) && (
          <p>
            {words.place}{' '}
            <InItsLanguage>{[unit.counterName, unit.counterAddress].filter(Boolean).join(', ')}</InItsLanguage>
            {unit.phone && (
              <>
                {' · '}
                <Phone number={unit.phone} />
              </>
            )}
          </p>
        )}
        <p class="quiet not-pictured">{words.keep}</p>
        {props.actions}
      </Card>
      <h2>{words.next}</h2>
      <Course heading={3} steps={nextSteps(receipt, props.calendar, language)} />
      <p>
        {words.lost}{' '}
        {unit.phone ? (
          <>
            {words.call} <Phone number={unit.phone} />
          </>
        ) : (
          <>
            {words.counter}{' '}
            <InItsLanguage>{[unit.counterName, unit.counterAddress].filter(Boolean).join(' ')}</InItsLanguage>
          </>
        )}
        <SentenceWith text={words.lostCall(receipt.senderName)} written={[receipt.senderName]} />
      </p>
    </ReceiptPicture>
  )
}

/** The buttons of the receipt on a screen, and the secret link to keep. */
export const ReceiptActions = ({ link, path, copied }: { link: string; path: string; copied: string }) => {
  const words = useWords(receiptWords)
  return (
    <div class="not-pictured stack gap-4">
      <Buttons>
        <ButtonLink href={path} primary icon="history">
          {words.follow}
        </ButtonLink>
        <SavePicture>{words.savePicture}</SavePicture>
        <CopyButton value={copied}>{words.copy}</CopyButton>
        <ButtonLink href="?in=1" icon="print">
          {words.print}
        </ButtonLink>
      </Buttons>
      <DescriptionList items={[{ term: words.link, detail: <a href={path}>{link}</a> }]} />
    </div>
  )
}

/** Việc tiếp theo, with its days: reading and release, the conference, the answer. */
export function nextSteps(
  receipt: Receipt,
  calendar: WorkingCalendar,
  language: Language = 'vi',
): readonly CourseStep[] {
  const words = receiptWords[language]
  const { dialogue } = receipt
  const [first] = receipt.petitions
  const due = (kind: string) => first?.deadlines.find((one) => one.kind === kind)
  const [release, answer] = [due('release'), due('answer')]
  const ahead = dialogue !== null && !dialogue.heldOn
  const steps: (CourseStep | null)[] = [
    { is: 'done', title: words.received, detail: atStart(datesIn(language).weekdayAndDate(receipt.receivedOn)) },
    release ? { is: 'now', title: words.release, detail: words.by(release.dueOn, release.term) } : null,
    ahead
      ? {
          is: 'next',
          title: words.conference,
          detail: (
            <SentenceWith
              text={words.conferenceAt(dialogue.conferenceOn, dialogue.startsAt, dialogue.place)}
              written={[dialogue.place]}
            />
          ),
        }
      : null,
    answer
      ? {
          is: 'next',
          title: ahead ? words.answer : words.answerAfter,
          detail: (
            <>
              {words.answerBy(answer.dueOn, answer.planned)} <WhyDue due={answer} calendar={calendar} />
            </>
          ),
        }
      : null,
    dialogue ? null : { is: 'next', title: words.nextDialogue, detail: words.nextDialogueAbout },
  ]
  return steps.filter((step) => step !== null)
}
