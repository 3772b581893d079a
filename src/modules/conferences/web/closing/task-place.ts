import { type PetitionPlace, petitionHref } from '#modules/petitions/index.ts'
import { THANKS_TASK } from '../../application/closing/thanks-task.ts'
import { conferenceHref } from '../addresses.ts'
import { closingWords as words } from './words.vi.ts'

/** Where who took part is thanked: closing the conference does it, and the task of it is done. */
export const thanksTaskPlace = ({ key, address }: { readonly key: string; readonly address: string }) =>
  key === THANKS_TASK
    ? {
        ...{ href: conferenceHref(address, 'ket-thuc'), label: words.openClosing },
        ...{ doneWhen: words.doneWhenThanked, needs: 'conferences.close' },
      }
    : null

/** Where a task that a petition left behind is done: its answer, or passing it on, shows it as done. */
export const petitionTaskPlace = ({ petition }: { readonly petition: PetitionPlace | null }) =>
  petition && {
    ...{ href: petitionHref(petition), label: words.openPetition },
    ...{ doneWhen: words.doneWhenAnswered, needs: 'petitions.read' },
  }
