import type { FastifyReply } from 'fastify'
import { SESSION_COOKIE } from './token.ts'

/** The office's pages are the only ones that get the cookie. */
const PATH = '/can-bo'

/** Hands the session's token to the browser. `secure`: the site is reached by https. Gone when the browser is closed. */
export const keepSession = (reply: FastifyReply, token: string, secure: boolean): FastifyReply =>
  reply.setCookie(SESSION_COOKIE, token, { path: PATH, httpOnly: true, sameSite: 'lax', secure })

/** Takes the token back. */
export const forgetSession = (reply: FastifyReply): FastifyReply => reply.clearCookie(SESSION_COOKIE, { path: PATH })
