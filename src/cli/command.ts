import { StartRefusal } from '#platform/config/start-refusal.ts'

/**
 * What a command answers: `out` goes to stdout alone, so that scripts can use it; a `note` for the person goes to stderr;
 * an `error` is one clear line on stderr, with a non-zero exit.
 */
export type CommandResult = { readonly out: string; readonly note?: string } | { readonly error: string }

/** A command of `doithoai`, as the table in commands.ts lists it. */
export interface Command {
  /** The first word after `doithoai`. */
  readonly name: string
  /** What to type, one line per form, without the program's name. */
  readonly usage: readonly string[]
  /** What it is for, in a sentence or two. */
  readonly help: string
  /** Does it; what is not foreseen is thrown. */
  readonly run: (args: readonly string[]) => CommandResult | Promise<CommandResult>
}

/** Lets a command's work answer, or say in one line what the operator can do. */
export async function orRefusal(work: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StartRefusal) return { error: error.message }
    throw error
  }
}
