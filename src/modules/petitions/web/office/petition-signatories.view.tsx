import { Disclosure } from '#ui/index.ts'
import { pageWords as words } from './page-words.vi.ts'
import type { PetitionView } from './petition-view.ts'

/** Who signed besides the sender, folded away: he stands for them and is the one told. */
export const Signatories = ({ signatories }: Pick<PetitionView, 'signatories'>) => (
  <Disclosure summary={words.seeSignatories}>
    <ul>
      {signatories.map(({ name, kind, phone, organisation }) => (
        <li>
          {organisation ? <a href={organisation}>{name}</a> : name}
          {[kind, phone].filter(Boolean).map((one) => `, ${one}`)}
        </li>
      ))}
    </ul>
  </Disclosure>
)
