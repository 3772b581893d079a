import { expect, test } from 'vitest'
import { appAt, openBareUnit } from '#test/stage.ts'
import { htmlProblems } from '#test/stage-pages.ts'

test('the privacy notice names the years a unit keeps contacts, in both languages', async () => {
  const unit = await openBareUnit()
  const app = await appAt('2026-09-21T02:00:00Z')
  const notice = async (path: string) => (await app.inject(`/${unit.slug}${path}/quyen-rieng-tu`)).body
  expect(await notice('')).toContain('được giữ 5 năm kể từ lần dùng cuối')
  expect(await htmlProblems(await notice(''))).toEqual([])
  const keep = (years: number) =>
    unit.write((tx) => tx.updateTable('unit').set({ contacts_kept_years: years }).execute())
  await keep(2)
  expect(await notice('')).toContain('được giữ 2 năm kể từ lần dùng cuối')
  expect(await notice('/en')).toContain('are kept for 2 years after they were last used')
  await keep(1)
  expect(await notice('/en')).toContain('are kept for 1 year after')
})
