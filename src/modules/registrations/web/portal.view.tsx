import type { Day } from '#kernel/day.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import type { VisitedUnit } from '#platform/http/portal.ts'
import {
  ButtonLink,
  Buttons,
  Card,
  DescriptionList,
  Icon,
  InItsLanguage,
  Note,
  PageHead,
  Phone,
  useDates,
  useWords,
} from '#ui/index.ts'
import type { Carried } from './carry.ts'
import { registrationWords } from './portal-words.en.ts'
import { withSource } from './source-asked.ts'

/** Nothing to register for: says so, and what can be done. */
export const ClosedView = ({
  base,
  phone,
  heldOn,
  source,
}: {
  base: string
  phone: string
  heldOn: Day | null
  /** Whose link brought the visitor; ''. */
  source: string
}) => {
  const words = useWords(registrationWords)
  return (
    <>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }} />
      <Note title={words.closedTitle} is="plain">
        <p>{heldOn ? words.closedHeld(heldOn) : words.closedNone}</p>
        <p>{words.closedCan}</p>
      </Note>
      <Buttons>
        <ButtonLink href={`${base}/gui-kien-nghi${withSource(source)}`} primary icon="petition">
          {words.petition}
        </ButtonLink>
      </Buttons>
      {phone && (
        <p>
          {words.callBefore} <Phone number={phone} />.
        </p>
      )}
    </>
  )
}

/** The head of the form: when and where, as far as it is certain. */
export const FormHead = ({ base, dialogue }: { base: string; dialogue: Dialogue }) => {
  const words = useWords(registrationWords)
  const hour = useDates().hour(dialogue.startsAt)
  return (
    <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }}>
      <p>
        {dialogue.noticeOn ? (
          <>
            {words.when(dialogue.conferenceOn, hour)} <InItsLanguage>{dialogue.place}</InItsLanguage>.
          </>
        ) : (
          words.whenPlanned(dialogue.conferenceOn)
        )}
      </p>
      <p>{words.about}</p>
    </PageHead>
  )
}

/** What was registered, and the way on to a petition. */
export const DoneView = ({ unit, carried, dialogue }: { unit: VisitedUnit; carried: Carried; dialogue: Dialogue }) => {
  const words = useWords(registrationWords)
  const dates = useDates()
  return (
    <>
      <Card is="crowned" gap={4}>
        <header class="receipt-head">
          <Icon name="done" size={28} />
          <h1>{words.doneTitle}</h1>
        </header>
        <DescriptionList
          items={[
            { term: words.doneWho, detail: <InItsLanguage>{carried.name}</InItsLanguage> },
            { term: words.donePeople, detail: words.number(carried.people) },
            {
              term: words.doneWhen,
              detail: (
                <>
                  {dates.longDate(dialogue.conferenceOn)}, {dates.hour(dialogue.startsAt)},{' '}
                  <InItsLanguage>{dialogue.place}</InItsLanguage>
                </>
              ),
            },
          ]}
        />
        <p>{words.doneNext}</p>
      </Card>
      <Card tight gap={3}>
        <p>{words.petitionNowAbout}</p>
        <Buttons>
          <ButtonLink href={`${unit.base}/gui-kien-nghi${withSource(carried.source)}`} primary icon="petition">
            {words.petitionNow}
          </ButtonLink>
        </Buttons>
      </Card>
      {unit.phone && (
        <p>
          {words.changed} {words.call} <Phone number={unit.phone} />
          {words.changedCall}
        </p>
      )}
    </>
  )
}
