import { expect, test } from 'vitest'
import { appAt, openBareUnit, signIn } from '#test/stage.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const url = '/can-bo/thiet-lap/ma-tai-cho'
const linkIn = (page: string, place: string) =>
  new RegExp(`value="http://localhost:3000(/[^"]*tai=${place}[^"]*)"`).exec(page)?.[1] ?? ''

test('the counter’s code is good until the year’s end, the hall’s on its day, and their forms carry them along', async () => {
  const unit = await openBareUnit('Đại Sơn')
  await openDialogue(unit)
  const { cookie } = await signIn(unit, ['counter'])
  const app = await appAt('2026-10-05T02:00:00Z')
  const page = await app.inject({ url, headers: { cookie } })
  expect(page.statusCode).toBe(200)
  expect(await htmlProblems(page.body)).toEqual([])
  expect(page.body).toContain('Dùng được đến hết ngày 31/12/2026')
  for (const place of ['counter', 'hall']) {
    const form = await app.inject(linkIn(page.body, place))
    expect(form.statusCode).toBe(200)
    expect(form.body).toMatch(new RegExp(`type="hidden" name="tai" value="${place}\\.2026-`))
  }
  const later = await appAt('2026-10-23T02:00:00Z')
  const after = await later.inject({ url, headers: { cookie: (await signIn(unit, ['specialist'])).cookie } })
  expect(linkIn(after.body, 'hall')).toBe('')
  expect(after.body).toContain('Mã của hội trường có khi')
})

test('only who enters papers may open it', async () => {
  const unit = await openBareUnit()
  const app = await appAt('2026-10-05T02:00:00Z')
  const { cookie } = await signIn(unit, ['leader'])
  expect((await app.inject({ url, headers: { cookie } })).statusCode).toBe(403)
})
