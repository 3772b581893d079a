import type { FastifyReply, FastifyRequest } from 'fastify'
import { keepSession } from '#platform/session/cookie.ts'
import { SESSION_COOKIE } from '#platform/session/token.ts'
import { asksFor } from '../application/second-step-ask.ts'
import { beginSession } from '../application/sign-in.ts'
import type { Beginning } from '../domain/index.ts'
import { openKept } from './kept-form.ts'
import { deviceOf, realNow, sendPlain } from './plain.ts'
import { askPath } from './second-step-ask.view.tsx'
import { ChooseUnitPage, ResendPage } from './sign-in.view.tsx'
import type { StaffWeb } from './staff-web.ts'

/** Where somebody is led once they are in: a page of ours, with a form that waits, and a word to say there. */
export interface Onward {
  readonly back: string
  readonly kept?: string | undefined
  readonly said?: string | undefined
}

/** A session begins in this browser, and the person is led on: to a form that waits, to the choice of a unit, or back. */
export async function enter(
  web: StaffWeb,
  request: FastifyRequest,
  reply: FastifyReply,
  who: { readonly accountId: string; readonly beginning: Beginning },
  on: Onward,
): Promise<FastifyReply> {
  const { accountId, beginning } = who
  const browser = { device: deviceOf(request), formerToken: request.cookies[SESSION_COOKIE] }
  const { token, place, places } = await beginSession(web, accountId, browser, beginning, realNow())
  keepSession(reply, token, web.secure)
  const kept = openKept(web.keys, on.kept)
  const isTheirs = kept !== null && (kept.accountId === null || kept.accountId === accountId)
  if (!place && places.length > 1)
    return isTheirs
      ? sendPlain(reply, <ChooseUnitPage places={places} back={on.back} kept={on.kept} />)
      : reply.redirect(`/can-bo/chon-don-vi?ve=${encodeURIComponent(on.back)}`, 303)
  if (isTheirs && place) return sendPlain(reply, <ResendPage kept={kept} />)
  const to = await ledTo(web, { accountId, roles: place?.roles ?? [], secondFactor: beginning.secondFactor }, on.back)
  return on.said ? web.done(reply, to, on.said) : reply.redirect(to, 303)
}

/** Where somebody goes who just came in: where they wanted, or first to the page that asks for a second step. */
export async function ledTo(web: StaffWeb, who: Parameters<typeof asksFor>[1], back: string): Promise<string> {
  // A demonstration's logins are shared: a second step of one visitor would keep the others out.
  if (web.banner() !== undefined) return back
  return (await asksFor(web, who, realNow())) === 'page' ? askPath(back) : back
}
