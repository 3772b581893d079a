import { dialoguesAddress } from './dialogue-list.view.tsx'
import { words } from './words.vi.ts'

/** Where a page that belongs to a dialogue leads back to, and which entry of the rail it stands under. */
export const belowDialogue = ({
  address,
  year,
  ordinal,
}: {
  readonly address: string
  readonly year: number
  readonly ordinal: number
}) => ({
  back: { href: `${dialoguesAddress}/${address}`, label: words.name(year, ordinal) },
  current: dialoguesAddress,
})
