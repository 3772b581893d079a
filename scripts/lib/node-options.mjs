const sourceMaps = '--enable-source-maps'

/**
 * What the program's Node is started with. Left alone, Node takes the room a large machine has: 400 MB under load where 60 MB
 * are in use. With a gigabyte at the most it clears away sooner, and with less room for what is short-lived more often, which
 * costs the largest pages some eight hundredths of their processor time (docs/scaling.md). What NODE_OPTIONS say of the same
 * goes before.
 */
export const programOptions = [sourceMaps, '--max-semi-space-size=8', '--max-old-space-size=1024'].filter(
  (option) => !process.env.NODE_OPTIONS?.includes(option.split('=')[0]),
)

/** Two pools for what the C library hands out instead of one a thread: 35 MB less under load. Linux with glibc only. */
export const programEnvironment = { MALLOC_ARENA_MAX: '2' }

/** Of a command, which ends when it is done. */
export const commandOptions = [sourceMaps]
