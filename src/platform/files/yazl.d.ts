/** As much of yazl as archives need. */
declare module 'yazl' {
  import type { EventEmitter } from 'node:events'
  import type { PassThrough, Readable } from 'node:stream'

  interface Options {
    readonly mtime?: Date
    readonly compress?: boolean
  }
  class ZipFile extends EventEmitter {
    readonly outputStream: PassThrough
    addReadStream(content: Readable, name: string, options: Options): void
    end(): void
  }
  const yazl: { readonly ZipFile: typeof ZipFile }
  export default yazl
}
