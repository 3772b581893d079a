import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Role } from './roles.ts'

/** An officer as far as administering the unit asks. */
export interface Administering {
  readonly id: string
  readonly roles: readonly string[]
  readonly active: boolean
  /** Has taken the invitation: an account stands behind it. */
  readonly hasAccount: boolean
}

const administers = (officer: Administering): boolean =>
  officer.active && officer.hasAccount && officer.roles.includes('administrator' satisfies Role)

/**
 * May an officer become so? A unit that has an administrator who can sign in keeps at least one; otherwise nobody could
 * let anybody in again.
 */
export function changeOfficer(
  officers: readonly Administering[],
  changed: Administering,
): Result<Administering, 'last-administrator'> {
  const after = officers.map((officer) => (officer.id === changed.id ? changed : officer))
  return officers.some(administers) && !after.some(administers) ? refuse('last-administrator') : accept(changed)
}
