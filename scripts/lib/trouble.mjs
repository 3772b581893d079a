// What went wrong in preparing, told in one line; scripts end with 1 on it.
export class Trouble extends Error {}

/** Runs a script's main function and turns its end into an exit code. */
export const main = async (work) => {
  try {
    const code = await work()
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error)
    process.exitCode = 1
  }
}
