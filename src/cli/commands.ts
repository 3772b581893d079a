import { backup } from './backup.ts'
import { calendar } from './calendar.ts'
import type { Command } from './command.ts'
import { document } from './document.ts'
import { history } from './history.ts'
import { restore } from './restore.ts'
import { unit } from './unit.ts'
import { user } from './user.ts'
import { verify } from './verify.ts'

/**
 * Every command, in the order `--help` shows them. A command that needs the database imports what it needs inside its
 * `run`, so that `calendar` stays quick.
 */
export const commands: readonly Command[] = [calendar, history, unit, user, document, backup, verify, restore]
