import type { Day } from '#kernel/day.ts'
import { day, isBefore } from '#kernel/day.ts'
import { type Keys, sameSecret } from '#platform/keys/keys.ts'

/** Where many people fill in forms from one address: the commune's counter, or the hall on the day of the conference. */
export const formPlaces = ['counter', 'hall'] as const
export type FormPlace = (typeof formPlaces)[number]

const macOf = (keys: Keys, unitId: string, text: string) =>
  keys.match('form-place', `${unitId}\n${text}`).subarray(0, 12)

/** What a place's link carries, so that its forms are held to no limit: of one unit, until the end of a day. */
export function placeToken(keys: Keys, unitId: string, place: FormPlace, until: Day): string {
  const text = `${place}.${until}`
  return `${text}.${macOf(keys, unitId, text).toString('base64url')}`
}

/** The place a token is of; null when nobody of ours made it for this unit, or its last day is over. */
export function placeOfToken(keys: Keys, unitId: string, token: string, today: Day): FormPlace | null {
  const [, text = '', name, until = '', mac = ''] =
    /^((counter|hall)\.(\d{4}-\d\d-\d\d))\.([A-Za-z0-9_-]{16})$/.exec(token) ?? []
  const place = formPlaces.find((one) => one === name)
  if (!place || !sameSecret(Buffer.from(mac, 'base64url'), macOf(keys, unitId, text))) return null
  return isBefore(day(until), today) ? null : place
}
