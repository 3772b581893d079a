import type { Choice, ChoiceGroup } from '#ui/index.ts'
import type { Owner } from '../../../application/handling/promise-owners.ts'
import type { FormContext } from './form-context.ts'
import { idOf } from './typed.ts'

/** How an officer is told from a department in one list. */
const OFFICER = 'can-bo:'

/** Who may do what is promised: departments and bodies, each with its officers. */
export const ownerChoices = ({
  departments,
  officers,
}: Pick<FormContext, 'departments' | 'officers'>): readonly (Choice | ChoiceGroup)[] =>
  departments.map(({ id, name }) => {
    const whole = { value: id, label: name }
    const own = officers.filter(({ departmentId }) => departmentId === id)
    if (own.length === 0) return whole
    return { group: name, choices: [whole, ...own.map((one) => ({ value: OFFICER + one.id, label: one.name }))] }
  })

/** The choice an owner stands for; ''. */
export const ownerChoice = ({ departmentId, officerId }: Owner): string =>
  officerId ? OFFICER + officerId : (departmentId ?? '')

/** What was chosen; an officer's department is found when it is saved. */
export const ownerOf = (chosen: string): Owner =>
  chosen.startsWith(OFFICER)
    ? { departmentId: null, officerId: idOf(chosen.slice(OFFICER.length)) }
    : { departmentId: idOf(chosen), officerId: null }
