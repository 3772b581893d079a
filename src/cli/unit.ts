import type { Command, CommandResult } from './command.ts'
import { words as all } from './data-words.vi.ts'

const words = all.unit

/** `unit add 11086`, `unit list`: the units of this installation. */
export const unit: Command = {
  name: 'unit',
  usage: ['unit add <mã đơn vị>', 'unit list'],
  help: words.help,
  run: async (args) => {
    const { withData } = await import('./with-data.ts')
    const { kindWords, referenceUnit, servedUnits, slugOf } = await import('#modules/units/index.ts')
    const { addUnit } = await import('#modules/staff/index.ts')
    return withData(args, async (data, [what, code = '', ...more]): Promise<CommandResult> => {
      if (what === 'list' && !code) {
        const served = await servedUnits(data.db)
        const lines = served.map((one) =>
          [one.code, kindWords(one.kind, one.name), one.province_name, `/${one.slug}/`].join('\t'),
        )
        return lines.length > 0 ? { out: lines.join('\n') } : { out: '', note: words.none }
      }
      if (what !== 'add' || !code || more.length > 0) return { error: words.form }
      const reference = referenceUnit(code)
      if (!reference) return { error: words.notACode(code) }
      const added = await addUnit(data, reference, null)
      const name = kindWords(reference.kind, reference.name)
      return added.ok ? { out: words.added(name, slugOf(reference)) } : { error: words.served(name) }
    })
  },
}
