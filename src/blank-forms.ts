import { petitionBlankForm } from '#modules/petitions/index.ts'
import { registrationBlankForm } from '#modules/registrations/index.ts'

/** Both blank forms a notice carries (R4), as the online forms now ask. */
export const blankForms = [registrationBlankForm, petitionBlankForm] as const
