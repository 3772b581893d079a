import type { ActingAccount } from '../application/account-history.ts'
import type { Session } from '../application/sessions.ts'
import type { Role } from '../domain/index.ts'

/** All an account may be where it stands. */
export const rolesOf = (session: Session): readonly Role[] => [
  ...(session.officer?.roles ?? []),
  ...(session.installationAdministrator ? (['installation-administrator'] as const) : []),
]

/** An account as the history knows who acts. */
export const actingIn = (session: Session): ActingAccount => ({
  accountId: session.accountId,
  officer: session.officer && { id: session.officer.id, unitId: session.officer.unitId },
})
