import { ButtonLink, type FlashMessage, Note, PlainPage, Stack } from '#ui/index.ts'
import { SECOND_STEP } from './second-step.view.tsx'
import { words } from './second-step-words.vi.ts'

const ACCOUNT = '/can-bo/tai-khoan'

/** The page that asks; with where to go on when it is put off. */
export const ASK = `${SECOND_STEP}/nhac`
export const askPath = (back: string): string => `${ASK}?ve=${encodeURIComponent(back)}`

/** A calm word on the day's page of who should have a second step and has none. */
export const SecondStepNote = () => (
  <Note title={words.noteTitle}>
    <Stack gap={3}>
      <span>{words.note}</span>
      <span>
        <ButtonLink href={SECOND_STEP} icon="lock">
          {words.turnOn}
        </ButtonLink>
      </span>
    </Stack>
  </Note>
)

/** After signing in, before going on: a second step, now or next time. Putting it off is kept nowhere. */
export const SecondStepAskPage = (props: {
  back: string
  /** Passkeys can be made at this address. */
  passkeys: boolean
  flash: FlashMessage | undefined
}) => (
  <PlainPage title={words.askTitle} about={words.askAbout} home="/can-bo" flash={props.flash}>
    <p>{words.askWhy}</p>
    <Stack gap={3}>
      <ButtonLink href={SECOND_STEP} primary wide>
        {words.askApp}
      </ButtonLink>
      {props.passkeys && (
        <ButtonLink href={`${ACCOUNT}?them=khoa#khoa-truy-cap`} icon="key" wide>
          {words.askPasskey}
        </ButtonLink>
      )}
      <ButtonLink href={props.back} ghost wide>
        {words.notNow}
      </ButtonLink>
    </Stack>
  </PlainPage>
)
