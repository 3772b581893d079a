import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBareUnit, testKeys } from '#test/stage.ts'
import { well } from '#test/stage-handling.ts'
import { parseIdentifier } from '../domain/index.ts'
import { foretellEntries } from './foretell-entries.ts'
import { mergeOrganisations } from './merge-organisations.ts'
import { organisationForEntry } from './organisation-for-entry.ts'

const at = '2026-09-22T02:00:00Z'
const entry = fc.record({
  name: fc.constantFrom('Mộc Mẫu', 'mộc mẫu', 'Nem Mẫu', 'Thêu Mẫu'),
  phone: fc.constantFrom('', '0912345678', '0912111222'),
  identifier: fc.constantFrom(null, '0000000017', '0000000024'),
})
type Entry = typeof entry extends fc.Arbitrary<infer Value> ? Value : never

const told = ({ name, phone, identifier }: Entry) => ({
  ...{ name, phone, kind: null, villageId: null, outsidePlace: '', person: '', email: '', sector: null, chosen: '' },
  identifier: identifier && well(parseIdentifier(identifier)),
})

test(
  'what is foretold of a table is what the commands then do, row by row, whatever stands in the register',
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 4 }),
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (before, table, merged) => {
          const unit = await openBareUnit()
          const by = unit.by(at)
          await unit.write(async (tx) => {
            for (const one of before) await organisationForEntry(tx, by, told(one), testKeys)
            const [first, second] = await tx
              .selectFrom('organisation')
              .select(['id', 'version'])
              .orderBy('id')
              .execute()
            if (merged && first && second)
              well(await mergeOrganisations(tx, by, { from: first.id, into: second.id, version: first.version }))
          })
          const foretold = await unit.read((db) => foretellEntries(db, table.map(told), testKeys))
          const made: (string | null)[] = []
          const happened = await unit.write(async (tx) => {
            const kinds: string[] = []
            for (const one of table) {
              const known = new Set((await tx.selectFrom('organisation').select('id').execute()).map(({ id }) => id))
              const organisation = await organisationForEntry(tx, by, told(one), testKeys)
              made.push(organisation?.id ?? null)
              const earlier = organisation ? made.indexOf(organisation.id) : -1
              const createdHere = made.slice(0, -1).includes(organisation?.id ?? '') && kinds[earlier] === 'new'
              kinds.push(
                !organisation ? 'unlinked' : !known.has(organisation.id) ? 'new' : createdHere ? 'row' : 'known',
              )
            }
            return kinds
          })
          expect(foretold.map(({ is }) => is)).toEqual(happened)
          for (const [row, fate] of foretold.entries()) {
            if (fate.is === 'known') expect(made[row]).toBe(fate.id)
            if (fate.is === 'row') expect(made[row]).toBe(made[fate.at])
          }
        },
      ),
      { numRuns: 60 },
    ),
)
