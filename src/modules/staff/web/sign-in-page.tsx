import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendPlain } from './plain.ts'
import { SignInPage, type SignInProps } from './sign-in.view.tsx'
import type { StaffWeb } from './staff-web.ts'
import { waysIn } from './ways-in.ts'

/** Shows the sign-in page with all the ways in that there are. */
export const showSignIn = (
  web: StaffWeb,
  request: FastifyRequest,
  reply: FastifyReply,
  props: Omit<SignInProps, 'ways' | 'banner'>,
  status = 200,
): FastifyReply => sendPlain(reply, <SignInPage {...props} ways={waysIn(web, request)} banner={web.banner()} />, status)
