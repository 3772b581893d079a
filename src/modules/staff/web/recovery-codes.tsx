import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { RecoveryCodes } from './second-step.view.tsx'
import { words } from './second-step-words.vi.ts'
import { words as staff } from './words.vi.ts'

const ACCOUNT = '/can-bo/tai-khoan'

/** The page that shows fresh recovery codes, this once. `done`: what has just been done. */
export const showRecoveryCodes = (
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  done: string,
  codes: readonly string[],
): Promise<FastifyReply> =>
  office.page(request, reply, {
    title: words.codesTitle,
    about: `${done} ${words.codesAbout}`,
    back: { href: ACCOUNT, label: staff.account.title },
    current: ACCOUNT,
    children: <RecoveryCodes codes={codes} />,
  })
