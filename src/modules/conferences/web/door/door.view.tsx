import { doorAssets } from '#ui/assets.ts'
import { Note, PageHead, Stack } from '#ui/index.ts'
import { words as all } from '../words.vi.ts'
import { Desk, type DeskProps } from './desk.view.tsx'

const words = all.desk

export interface DoorPageProps extends DeskProps {
  readonly doorName: string
  readonly when: string
  readonly place: string
}

/** Its script, which no other page needs. */
const Made = () => (
  <>
    {doorAssets().js.map((src) => (
      <script type="module" src={src} />
    ))}
  </>
)

/**
 * The door's page. Plain forms that work alone; where the browser can, <door-desk> works them on the device, with the camera and without
 * network, and says what it can't and why.
 */
export const DoorPage = ({ doorName, when, place, ...desk }: DoorPageProps) => (
  <>
    <Made />
    <door-desk data-base={desk.address} data-worker={doorAssets().worker}>
      <Stack gap={4}>
        <PageHead title={words.title}>
          <p class="small">{[doorName, when, place].filter(Boolean).join(', ')}</p>
        </PageHead>
        <p class="note" data-state role="status">
          {words.withoutScript}
        </p>
        <div class="row gap-2" data-tools hidden />
        <div data-camera hidden />
        <Desk {...desk} />
        <div class="row gap-2" data-foot hidden />
      </Stack>
    </door-desk>
  </>
)

/** A door that does not open any more: what a device kept for it is wiped. */
export const ClosedDoor = ({ why, base }: { why: keyof typeof words.closed; base: string }) => (
  <>
    <Made />
    <door-desk data-base={base} data-gone={why}>
      <Stack gap={4}>
        <PageHead title={words.closed[why].title} />
        <Note is="soon">{words.closed[why].text}</Note>
      </Stack>
    </door-desk>
  </>
)
