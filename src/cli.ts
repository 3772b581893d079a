import { commands } from '#src/cli/commands.ts'
import { dispatch } from '#src/cli/dispatch.ts'
import { words } from '#src/cli/words.vi.ts'

// doithoai <command>: the answer alone on stdout, everything else on stderr, a non-zero exit for what went wrong.
try {
  const result = await dispatch(commands, process.argv.slice(2))
  if ('error' in result) fail(result.error)
  else {
    if (result.note) process.stderr.write(`${result.note}\n`)
    if (result.out) process.stdout.write(`${result.out}\n`)
  }
} catch (problem) {
  fail(words.unforeseen(problem instanceof Error ? problem.message : String(problem)))
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}
