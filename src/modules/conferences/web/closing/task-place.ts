import { type PetitionPlace, petitionHref } from '#modules/petitions/index.ts'
import { closingWords as words } from './words.vi.ts'

/** Where a task that a petition left behind is done: its answer, or passing it on, shows it as done. */
export const petitionTaskPlace = ({ petition }: { readonly petition: PetitionPlace | null }) =>
  petition && {
    ...{ href: petitionHref(petition), label: words.openPetition },
    ...{ doneWhen: words.doneWhenAnswered, needs: 'petitions.read' },
  }
