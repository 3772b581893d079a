import type { FastifyInstance } from 'fastify'
import { appAt, formPost, openBareUnit, signIn } from './stage.ts'
import { openDialogue } from './stage-dialogues.ts'

/** A unit with Đại Sơn's dialogue of 2026, an accountant and a leader; its pages are asked on a day of their own. */
export async function openBudget(instant = '2026-08-20T02:00:00Z') {
  const unit = await openBareUnit()
  const { id: dialogueId, specialist } = await openDialogue(unit)
  const [accountant, leader] = [await signIn(unit, ['accountant']), await signIn(unit, ['leader'])]
  const app = await appAt(instant)
  const base = '/can-bo/ky-doi-thoai/2026/kinh-phi'
  return { unit, dialogueId, specialist, accountant, leader, app, ...pagesOf(app, base, accountant.cookie) }
}

/** Asks and posts below a dialogue's money; as the accountant where nobody else is named. */
export function pagesOf(app: FastifyInstance, base: string, usual: string) {
  const get = async (path: string, cookie = usual) => app.inject({ url: base + path, headers: { cookie } })
  const post = async (path: string, fields: Readonly<Record<string, string>>, cookie = usual) =>
    app.inject({ url: base + path, ...formPost(fields, cookie) })
  return { get, post, base }
}

/** A line as it is typed. */
export const typedLine = (line: Readonly<Record<string, string>> = {}) => ({
  ...{ content: 'Nước uống', quantity: '60', unit: 'người', times: '1', timesUnit: 'buổi', unitPrice: '20.000' },
  ...{ normId: '', itemCode: '6699', source: 'Chi thường xuyên', note: '' },
  ...line,
})
