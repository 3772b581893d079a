import { isStock } from '../domain/index.ts'

/**
 * The commonest passwords, as `checkPassword` asks for them: a list of leaked ones, which holds every one of 14 characters
 * and more among the commonest 100,000, and what is made of stock pieces. Read when somebody first sets a password.
 */
export async function commonPasswords(): Promise<Pick<ReadonlySet<string>, 'has'>> {
  const { default: list } = await import('fxa-common-password-list')
  return { has: (password) => list.test(password) || isStock(password) }
}
