import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Notice } from '#platform/http/office.ts'

const NOTICE_COOKIE = 'loi_bao'

/** Leaves a word for the next page. */
export const withNotice = (reply: FastifyReply, notice: Notice): FastifyReply =>
  reply.setCookie(NOTICE_COOKIE, JSON.stringify(notice), { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 })

/** Takes the word left for this page. */
export function takeNotice(request: FastifyRequest, reply: FastifyReply): Notice | undefined {
  const text = request.cookies[NOTICE_COOKIE]
  if (!text) return undefined
  reply.clearCookie(NOTICE_COOKIE, { path: '/' })
  try {
    const { is, text: said }: Record<string, unknown> = JSON.parse(text)
    if ((is === 'done' || is === 'refused' || is === 'info') && typeof said === 'string') return { is, text: said }
  } catch {
    // a cookie somebody else wrote says nothing
  }
  return undefined
}
