/**
 * The program cannot start, and the operator can do something about it.
 * `message` is one plain Vietnamese sentence without line breaks; main.ts prints it alone and exits with 1.
 */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'

  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(/\s*\n\s*/g, ' '), options)
  }
}
