import { type Fate, type GoodRow, type ImportSpec, ImportStopped, textIn } from '#modules/lists/index.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type ForetoldEntry, foretellEntries } from '../application/foretell-entries.ts'
import { createOrganisation, type OrganisationFacts } from '../application/register-organisation.ts'
import { type VillageChoice, villageChoices } from '../application/villages.ts'
import type { Identifier } from '../domain/index.ts'
import { sectorInRow, senderColumns, senderInRow } from './import-columns.ts'
import { importWords as words } from './import-words.vi.ts'
import { officeWords } from './office-words.vi.ts'

interface OrganisationRow {
  readonly facts: OrganisationFacts
  readonly identifier: Identifier | null
}

function fateOf(target: ForetoldEntry, rows: readonly GoodRow<OrganisationRow>[]): Fate {
  switch (target.is) {
    case 'known':
      return { is: 'there', says: [words.isThere(target.name ?? '')] }
    case 'row':
      return { is: 'there', says: [words.sameAsRow(rows[target.at]?.number ?? 0)] }
    case 'new':
      return { is: 'new', says: [words.becomes], doubt: target.sameName ? words.sameName : undefined }
    case 'unlinked':
      return { is: 'new', says: [words.becomes], doubt: words.sameName }
  }
}

/** The commune's list, brought in: new organisations are entered, known ones left as they are. */
export const organisationImport = (keys: Keys): ImportSpec<readonly VillageChoice[], OrganisationRow> => ({
  list: 'organisations',
  home: '/can-bo/doanh-nghiep',
  action: 'organisations.edit',
  words: {
    title: words.title,
    about: words.about,
    back: officeWords.back,
    template: words.template,
    rows: words.rows,
  },
  load: async (db) => ({ known: await villageChoices(db), closed: null }),
  keyedBy: () => '',
  columns: (villages) => {
    const { name, kind, place, sector, identifier, phone, email } = senderColumns(villages)
    const contactName = {
      ...{ key: 'contactName', head: words.contactName, also: words.contactNameAlso, width: 28, as: 'text' as const },
      ...words.contactNameHelp,
    }
    return [name, kind, place, sector, identifier, contactName, phone, email]
  },
  read: (cells, villages) => {
    const errors: Record<string, string> = {}
    const { identifier, ...sender } = senderInRow(cells, villages, errors)
    const sector = sectorInRow(cells, errors)
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    const contactName = textIn(cells.contactName).slice(0, 200)
    return { ok: true, row: { facts: { ...sender, sector, contactName }, identifier } }
  },
  label: ({ facts }) => facts.name,
  foretell: async (db, rows) => {
    const senders = rows.map(({ row: { facts, identifier } }) => ({ ...facts, identifier }))
    const targets = await foretellEntries(db, senders, keys)
    return targets.map((target) => fateOf(target, rows))
  },
  enter: async (tx, by, { number, row }) => {
    const made = await createOrganisation(tx, by, row.facts, row.identifier, keys)
    if (!made.ok) throw new ImportStopped(number, words.taken)
    return 'entered'
  },
})
