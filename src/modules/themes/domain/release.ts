import { accept, type Result, refuse } from '#kernel/result.ts'
import { personalDataFound } from '#modules/petitions/domain/index.ts'

/** What everybody would read of a theme: its public name and words, and what its released measures say. */
export interface ReleasedWords {
  readonly name: string
  readonly about: string
  readonly measures: readonly { readonly what: string; readonly planPeriod: string; readonly result: string }[]
}

export type ReleaseRefusal = 'name-empty' | 'personal-data'

/**
 * May a theme be shown to everybody (R20, R27)? What looks like a telephone number, an identity number, an e-mail or a bank account
 * stands in the way, until an officer says he has looked.
 */
export function mayReleaseTheme(
  { name, about, measures }: ReleasedWords,
  { looked }: { readonly looked: boolean },
): Result<null, ReleaseRefusal> {
  if (name.trim() === '') return refuse('name-empty')
  const said = [name, about, ...measures.flatMap(({ what, planPeriod, result }) => [what, planPeriod, result])]
  return personalDataFound(said.join('\n')).length > 0 && !looked ? refuse('personal-data') : accept(null)
}
