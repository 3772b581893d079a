/**
 * Vai trò: what a person may be in a unit (DOMAIN, "The people"); one person may hold several.
 * The installation's administrator is a mark on the account, not a role in a unit; it stands here so that one table
 * says who may do what.
 */
export const unitRoles = [
  'administrator',
  'specialist',
  'counter',
  'department-officer',
  'head-of-department',
  'form-checker',
  'leader',
  'clerk',
  'accountant',
  'observer',
] as const
export type UnitRole = (typeof unitRoles)[number]

export const roles = [...unitRoles, 'installation-administrator'] as const
export type Role = (typeof roles)[number]

export const isUnitRole = (text: string): text is UnitRole => unitRoles.some((role) => role === text)
export const isRole = (text: string): text is Role => roles.some((role) => role === text)

/** Roles that administer: their sessions end sooner (facts 6.3). */
export const isAdministrator = (held: readonly Role[]): boolean =>
  held.includes('administrator') || held.includes('installation-administrator')
