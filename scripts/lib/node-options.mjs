const sourceMaps = '--enable-source-maps'

/**
 * What the program's Node is started with. Left alone, Node takes the room a large machine has: 400 MB under load where 60 MB
 * are in use. With a gigabyte at the most it clears away sooner, and half the usual room for what is short-lived costs
 * nothing that could be measured (docs/scaling.md). What NODE_OPTIONS say of the same goes before.
 */
export const programOptions = [sourceMaps, '--max-semi-space-size=16', '--max-old-space-size=1024'].filter(
  (option) => !process.env.NODE_OPTIONS?.includes(option.split('=')[0]),
)

/** Of a command, which ends when it is done. */
export const commandOptions = [sourceMaps]
