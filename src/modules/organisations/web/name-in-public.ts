import type { Language } from '#kernel/language.ts'
import { allKinds, isPersonal, unnamed } from '../domain/index.ts'

/** Kinds named in public unless they ask not to be (R20). */
export const openKinds: readonly string[] = allKinds.filter((kind) => !isPersonal(kind))

/** Kinds of one person or family, named only when they agree. */
export const personalKinds: readonly string[] = allKinds.filter(isPersonal)

/** How each kind is called when it is not named, without its village; '' for a kind or place that is not known. */
export const anonymousNamesIn = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ['', unnamed('business', language)],
    ...allKinds.map((kind) => [kind, unnamed(kind, language)] as const),
  ])

/** {@link anonymousNamesIn} Vietnamese. */
export const anonymousNames = anonymousNamesIn('vi')
