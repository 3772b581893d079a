import type pg from 'pg'

/** The five database roles of an installation. Roles are cluster-wide, so a prefix keeps two installations apart. */
export interface Roles {
  readonly app: string
  readonly public: string
  readonly search: string
  readonly backup: string
}

export const rolesOf = (prefix: string): Roles => ({
  app: `${prefix}_app`,
  public: `${prefix}_public`,
  search: `${prefix}_search`,
  backup: `${prefix}_backup`,
})

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`

/** A client's user and password, as given in a connection address or apart. */
function credentials(config: pg.ClientConfig): { user: string; password: string } {
  const address = config.connectionString ? new URL(config.connectionString) : undefined
  const user = config.user ?? decodeURIComponent(address?.username ?? '')
  const password = typeof config.password === 'string' ? config.password : decodeURIComponent(address?.password ?? '')
  return { user, password }
}

/**
 * Makes the roles that are missing, and lets the program's login step into them. The login inherits nothing: a
 * connection that has not stepped into a role can read no table at all. Run as the owner, who may create roles.
 */
export async function ensureRoles(owner: pg.Client, roles: Roles, login: pg.ClientConfig): Promise<void> {
  const { user, password } = credentials(login)
  const make = (name: string, attributes: string) =>
    owner.query(
      `do $$ begin if not exists (select from pg_roles where rolname = ${literal(name)}) then create role ${identifier(name)} ${attributes}; end if; end $$`,
    )
  for (const role of [roles.app, roles.public, roles.search, roles.backup]) await make(role, 'nologin noinherit')
  await make(user, `login noinherit password ${literal(password)}`)
  for (const role of [roles.app, roles.public, roles.backup])
    await owner.query(`grant ${identifier(role)} to ${identifier(user)}`)
  // The owner hands the narrow functions to `search`, for which it must be a member and `search` may create here.
  await owner.query(`grant ${identifier(roles.search)} to current_user`)
  await owner.query(`grant usage, create on schema public to ${identifier(roles.search)}`)
}
