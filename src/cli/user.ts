import type { Command, CommandResult } from './command.ts'
import { words as all } from './data-words.vi.ts'
import type { CommandData } from './with-data.ts'

const words = all.user

/**
 * `user add`, `user reset`: who keeps the machine lets somebody in, or in again; a one-time link is printed. With
 * `second-step` the account's app, passkeys and recovery codes are taken away too: their owner has lost them all.
 */
export const user: Command = {
  name: 'user',
  usage: ['user add <mã đơn vị> <thư điện tử> "<họ và tên>" [vai trò …]', 'user reset <thư điện tử> [second-step]'],
  help: words.help,
  run: async (args) => {
    const { withData } = await import('./with-data.ts')
    return withData(args, async (data, [what, ...rest]): Promise<CommandResult> => {
      if (what === 'add' && rest.length >= 2) return add(data, rest)
      const [email = '', step] = rest
      if (what !== 'reset' || rest.length < 1 || rest.length > 2 || (step !== undefined && step !== 'second-step'))
        return { error: words.form }
      return reset(data, email, step !== undefined)
    })
  },
}

const link = (data: CommandData, path: string): CommandResult => ({
  out: `${data.config.publicUrl ?? `http://localhost:${data.config.port}`}${path}`,
  note: words.once,
})

async function add(
  data: CommandData,
  [code = '', typed = '', name = '', ...asked]: readonly string[],
): Promise<CommandResult> {
  const { invitationPath, inviteToUnit, isUnitRole, readEmail, unitRoles } = await import('#modules/staff/index.ts')
  const { servedUnits } = await import('#modules/units/index.ts')
  const unit = (await servedUnits(data.db)).find((one) => one.code === code)
  if (!unit) return { error: words.noUnit(code) }
  const email = readEmail(typed)
  if (!email.ok) return { error: words.notAnEmail(typed) }
  if (!name.trim()) return { error: words.noName }
  const wrong = asked.find((role) => !isUnitRole(role))
  if (wrong) return { error: words.notARole(wrong, unitRoles.join(', ')) }
  const roles = asked.length > 0 ? asked.filter(isUnitRole) : (['administrator'] as const)
  const first = { name: name.trim(), addressForm: '', email: email.value, roles }
  const invited = await inviteToUnit(data, unit.id, first, Temporal.Now.instant())
  return invited.ok ? link(data, invitationPath(invited.value.token)) : { error: words.taken(email.value) }
}

async function reset(data: CommandData, typed: string, secondStep: boolean): Promise<CommandResult> {
  const { accountByEmail, emailForm, forgetSecondStep, makeAccountResetLink, resetPath } = await import(
    '#modules/staff/index.ts'
  )
  const account = await data.db.outside('read', (tx) => accountByEmail(tx, emailForm(typed)))
  if (!account) return { error: words.noAccount(typed) }
  const now = Temporal.Now.instant()
  if (secondStep) await forgetSecondStep(data, account.id, now)
  return link(data, resetPath(await makeAccountResetLink(data, account.id, now)))
}
