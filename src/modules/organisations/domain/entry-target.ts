/** A row an officer enters, by the keys that recognise it. Equal keys are equal things; null: none. */
export interface EntryKeys {
  readonly identifier: string | null
  readonly nameKey: string
  readonly phone: string | null
}

/** A row of the register as recognition sees it; merged ones point at the one that remains. */
export interface KnownRow extends EntryKeys {
  readonly id: string
  readonly merged: boolean
}

/** What an entry would be linked to. `row`: to what an earlier entry of the same table creates. */
export type EntryTarget =
  | { readonly is: 'known'; readonly id: string }
  | { readonly is: 'row'; readonly at: number }
  | { readonly is: 'new' }
  | { readonly is: 'unlinked' }

/**
 * Where the rows of a table will be linked, foretold in their order (R9): to the row of the same identifier, to the one of the
 * same name and telephone, without both to the only one of that name; otherwise a new row, or none where the name alone
 * stands in the register already. It is what `organisationForEntry` does row by row.
 */
export function entryTargets(entries: readonly EntryKeys[], register: readonly KnownRow[]): readonly EntryTarget[] {
  const byIdentifier = new Map<string, string>()
  const byNameAndPhone = new Map<string, Set<string>>()
  const named = new Map<string, Set<string>>()
  const everNamed = new Set<string>()
  const both = ({ nameKey, phone }: EntryKeys) => `${nameKey}\n${phone}`
  const into = (map: Map<string, Set<string>>, key: string, id: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(id))
  const learn = ({ id, merged, ...keys }: KnownRow) => {
    if (keys.identifier) byIdentifier.set(keys.identifier, id)
    if (keys.nameKey && keys.phone) into(byNameAndPhone, both(keys), id)
    if (keys.nameKey && !merged) into(named, keys.nameKey, id)
    everNamed.add(keys.nameKey)
  }
  for (const row of register) learn(row)
  const only = (ids: ReadonlySet<string> | undefined) => (ids?.size === 1 ? [...ids][0] : undefined)

  return entries.map((entry, at): EntryTarget => {
    const known =
      (entry.identifier ? byIdentifier.get(entry.identifier) : undefined) ??
      (entry.phone ? only(byNameAndPhone.get(both(entry))) : undefined) ??
      (entry.identifier || entry.phone ? undefined : only(named.get(entry.nameKey)))
    if (known !== undefined)
      return known.startsWith('#') ? { is: 'row', at: Number(known.slice(1)) } : { is: 'known', id: known }
    if (!entry.identifier && everNamed.has(entry.nameKey)) return { is: 'unlinked' }
    learn({ ...entry, id: `#${at}`, merged: false })
    return { is: 'new' }
  })
}
