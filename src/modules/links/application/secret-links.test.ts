import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBareUnit, type TestUnit, testKeys } from '#test/stage.ts'
import { tokenOf } from './link-token.ts'
import { giveLinks, linksOf, moveExpiry, openLink, revokeLink } from './secret-links.ts'

const [given, end] = ['2026-09-03T02:00:00Z', Temporal.Instant.from('2026-10-22T17:00:00Z')]
const purpose = 'posting'

async function oneLink(unit: TestUnit, subject = newId()) {
  await unit.write((tx) => giveLinks(tx, unit.by(given), purpose, [subject], end))
  const link = (await unit.read((db) => linksOf(db, purpose, [subject]))).get(subject)
  if (!link) throw new Error('no link')
  return { subject, link, token: tokenOf(testKeys, link) }
}
const openAs = (unit: TestUnit, token: string, at: string | Temporal.Instant, asked = purpose) =>
  unit.db.asPublic(unit.id, 'read', (db) =>
    openLink(db, testKeys, { purpose: asked, token, now: Temporal.Instant.from(at) }),
  )

test('a link opens what it was given for until its end, and not a moment longer', async () => {
  const unit = await openBareUnit()
  const { subject, token } = await oneLink(unit)
  expect(await openAs(unit, token, '2026-10-22T16:59:59Z')).toEqual({
    ok: true,
    value: { subjectId: subject, expiresAt: end },
  })
  expect(await openAs(unit, token, end)).toEqual({ ok: false, refusal: 'expired' })
  await unit.write((tx) => moveExpiry(tx, purpose, [subject], end.add({ hours: 24 })))
  expect(await openAs(unit, token, end)).toMatchObject({ ok: true })
})

test('the same token for who asks again; another one after it was revoked', async () => {
  const unit = await openBareUnit()
  const { subject, token } = await oneLink(unit)
  expect((await oneLink(unit, subject)).token).toBe(token)
  expect(await unit.write((tx) => revokeLink(tx, unit.by(given), purpose, subject))).toBe(true)
  expect(await openAs(unit, token, given)).toEqual({ ok: false, refusal: 'revoked' })
  expect(await unit.write((tx) => revokeLink(tx, unit.by(given), purpose, subject))).toBe(false)
  const again = (await oneLink(unit, subject)).token
  expect(again).not.toBe(token)
  expect(await openAs(unit, token, given)).toEqual({ ok: false, refusal: 'unknown' })
  expect(await openAs(unit, again, given)).toMatchObject({ ok: true })
})

test('a token of another purpose, another unit, or of nobody opens nothing', async () => {
  const [unit, other] = [await openBareUnit(), await openBareUnit()]
  const { token, link } = await oneLink(unit)
  expect(await openAs(unit, token, given, 'door')).toEqual({ ok: false, refusal: 'unknown' })
  expect(await openAs(other, token, given)).toEqual({ ok: false, refusal: 'unknown' })
  expect(await openAs(unit, tokenOf(testKeys, { ...link, purpose: 'door' }), given)).toEqual({
    ok: false,
    refusal: 'unknown',
  })
  const altered = `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`
  for (const wrong of [altered, token.slice(0, 42), '', `${token}x`, 'x'.repeat(43)])
    expect(await openAs(unit, wrong, given)).toEqual({ ok: false, refusal: 'unknown' })
})

test('the public reads no list of links', async () => {
  const unit = await openBareUnit()
  await oneLink(unit)
  await expect(unit.db.asPublic(unit.id, 'read', (db) => linksOf(db, purpose, [newId()]))).rejects.toThrow(
    'permission denied',
  )
})
