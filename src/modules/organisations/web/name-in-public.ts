import { allKinds, isPersonal, publicName } from '../domain/index.ts'

/** Kinds named in public unless they ask not to be (R20). */
export const openKinds: readonly string[] = allKinds.filter((kind) => !isPersonal(kind))

/** Kinds of one person or family, named only when they agree. */
export const personalKinds: readonly string[] = allKinds.filter(isPersonal)

const MARK = '\u0000'

/** How each kind is called when it is not named, without its village; '' for a kind or place that is not known. */
export const anonymousNames: Readonly<Record<string, string>> = Object.fromEntries([
  ['', publicName({ kind: null, name: '', village: null, outside: false, nameInPublic: false })],
  ...allKinds.map((kind) => [
    kind,
    publicName({ kind, name: '', village: MARK, outside: false, nameInPublic: false }).replace(` tại ${MARK}`, ''),
  ]),
])
