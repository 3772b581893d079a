import { choiceIn, type ImportColumn, type ImportRow, textIn } from '#modules/lists/index.ts'
import type { VillageChoice } from '../application/villages.ts'
import { allKinds, identifierInSheet, phoneInSheet, type Sector, sectors } from '../domain/index.ts'
import { importWords as said } from './import-words.vi.ts'
import { OUTSIDE, readSender, type SenderForm } from './sender-form.ts'
import { words } from './words.vi.ts'

type SenderKey = 'name' | 'phone' | 'kind' | 'place' | 'identifier' | 'email' | 'sector'

/** The columns that tell of an organisation, the same in every table. */
export function senderColumns(villages: readonly VillageChoice[]): Readonly<Record<SenderKey, ImportColumn>> {
  return {
    name: {
      ...{ key: 'name', head: said.name, also: said.nameAlso, needed: true, width: 40, as: 'text' },
      ...said.nameHelp,
    },
    phone: { ...{ key: 'phone', head: said.phone, also: said.phoneAlso, width: 18, as: 'text' }, ...said.phoneHelp },
    kind: {
      ...{ key: 'kind', head: said.kind, width: 30, as: 'choice', choices: kindChoices.map(([label]) => label) },
      ...said.kindHelp,
    },
    place: {
      ...{ key: 'place', head: said.place, also: said.placeAlso, width: 26, as: 'choice' },
      ...{ choices: placeChoices(villages).map(([label]) => label), ...said.placeHelp },
    },
    identifier: {
      ...{ key: 'identifier', head: said.identifier, also: said.identifierAlso, width: 22, as: 'text' },
      ...said.identifierHelp,
    },
    email: { ...{ key: 'email', head: said.email, also: said.emailAlso, width: 28, as: 'text' }, ...said.emailHelp },
    sector: {
      ...{ key: 'sector', head: said.sector, width: 26, as: 'choice', choices: sectorChoices.map(([label]) => label) },
      ...said.sectorHelp,
    },
  }
}

const kindChoices = allKinds.map((kind) => [words.kinds[kind], kind] as const)
const sectorChoices = sectors.map((sector) => [words.sectors[sector], sector] as const)
const placeChoices = (villages: readonly VillageChoice[]) => [
  ...villages.map(({ label, id }) => [label, id] as const),
  [words.outside, OUTSIDE] as const,
]

/** Reads who a row tells of, by the rules of the forms; what is wrong is put into `errors` under the column's key. */
export function senderInRow(
  cells: ImportRow['cells'],
  villages: readonly VillageChoice[],
  errors: Record<string, string>,
): SenderForm {
  const place = choiceIn(cells.place, placeChoices(villages))
  if (place === null) errors.place = said.notAPlace(textIn(cells.place))
  const kind = choiceIn(cells.kind, kindChoices)
  if (kind === null) errors.kind = said.notAKind(textIn(cells.kind))
  const identifier = identifierInSheet(cells.identifier)
  if (!identifier.ok) errors.identifier = said.zerosLost
  const values = {
    name: textIn(cells.name),
    phone: phoneInSheet(cells.phone),
    kind: kind ?? '',
    place: place ?? '',
    identifier: identifier.ok ? identifier.value : '',
    email: textIn(cells.email),
  }
  return readSender(values, errors, { villageIds: new Set(villages.map(({ id }) => id)), phoneNeeded: false })
}

/** Reads the trade a row names. */
export function sectorInRow(cells: ImportRow['cells'], errors: Record<string, string>): Sector | null {
  const sector = choiceIn(cells.sector, sectorChoices)
  if (sector === null) errors.sector = said.notASector(textIn(cells.sector))
  return sector ?? null
}
