const sourceMaps = '--enable-source-maps'

/**
 * What the program's Node is started with. Left alone, Node takes the room a large machine has: 400 MB under load where 60 MB
 * are in use. With a gigabyte at the most and little room for what is short-lived it clears away sooner, which costs the largest
 * pages some hundredths of their processor time (docs/scaling.md). What NODE_OPTIONS say of the same goes before.
 */
export const programOptions = [sourceMaps, '--max-semi-space-size=4', '--max-old-space-size=1024'].filter(
  (option) => !process.env.NODE_OPTIONS?.includes(option.split('=')[0]),
)

/**
 * Two pools for what the C library hands out instead of one a thread, and what is free at their end given back at 128 kB, which
 * it otherwise raises to what was once used: 35 and 15 MB less under load. Linux with glibc only.
 */
export const programEnvironment = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
}

/** Of a command, which ends when it is done. */
export const commandOptions = [sourceMaps]
