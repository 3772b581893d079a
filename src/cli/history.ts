import type { Command, CommandResult } from './command.ts'
import { words as all } from './data-words.vi.ts'

const words = all.history

/** `history verify`: walks every chain (R23); says what is whole, or which unit and row are not, and then exits with 1. */
export const history: Command = {
  name: 'history',
  usage: ['history verify'],
  help: words.help,
  run: async (args) => {
    const { withData } = await import('./with-data.ts')
    const { verifyHistory } = await import('#modules/history/index.ts')
    if (args.filter((word) => !word.startsWith('--')).join(' ') !== 'verify') return { error: words.form }
    return withData(args, async ({ db }): Promise<CommandResult> => {
      const chains = (await verifyHistory(db)).map((chain) => ({ ...chain, name: chain.unit ?? words.installation }))
      const whole = chains.flatMap((chain) => (chain.break ? [] : [words.whole(chain.name, chain.rows)]))
      const broken = chains.flatMap(({ name, break: found }) =>
        found ? [words.broken(name, found.seq, words.what[found.what])] : [],
      )
      return broken.length > 0 ? { error: broken.join('\n') } : { out: whole.join('\n') }
    })
  },
}
