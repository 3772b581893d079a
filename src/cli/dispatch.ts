import type { Command, CommandResult } from './command.ts'
import { words } from './words.vi.ts'

const asksForHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help'

/** Finds the command the words name and runs it; `--help` explains all of them, or the one it follows. */
export async function dispatch(commands: readonly Command[], args: readonly string[]): Promise<CommandResult> {
  const [name, ...rest] = args
  if (name === undefined) return { error: words.noCommand }
  if (asksForHelp(name)) return { out: helpForAll(commands) }
  const command = commands.find((each) => each.name === name)
  if (!command) return { error: words.unknownCommand(name) }
  return rest.some((word) => word === '--help' || word === '-h') ? { out: helpFor(command) } : command.run(rest)
}

const usageLines = (command: Command): string[] => command.usage.map((usage) => `  doithoai ${usage}`)

const helpForAll = (commands: readonly Command[]): string =>
  [
    words.intro,
    '',
    words.commands,
    ...commands.flatMap((command) => ['', command.name, `  ${command.help}`, ...usageLines(command)]),
    '',
    words.more,
  ].join('\n')

const helpFor = (command: Command): string => [command.help, '', words.usage, ...usageLines(command)].join('\n')
