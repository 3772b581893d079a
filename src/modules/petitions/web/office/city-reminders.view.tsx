import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { reminderWayWords } from './actions/words.vi.ts'
import { pageWords as words } from './page-words.vi.ts'
import type { PetitionView } from './petition-view.ts'

const way = (key: string): string =>
  Object.hasOwn(reminderWayWords, key) ? reminderWayWords[key as keyof typeof reminderWayWords] : key

/** When the city was reminded, how, and whom. */
export const CityReminders = ({ reminders }: Pick<PetitionView['sentOn'][number], 'reminders'>) =>
  reminders.length === 0 ? null : (
    <ul>
      {reminders.map((one) => (
        <li>
          {[
            words.remindedOn(dateWithYear(one.on)),
            way(one.way).toLowerCase(),
            one.whom,
            one.reference && words.reference(one.reference),
            one.by,
          ]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  )
