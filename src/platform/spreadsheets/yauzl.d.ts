/** As much of yauzl as the guard uses. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  interface Entry {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    isEncrypted(): boolean
  }
  interface ZipFile {
    readonly entryCount: number
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }
  interface Options {
    readonly lazyEntries?: boolean
    readonly strictFileNames?: boolean
    readonly validateEntrySizes?: boolean
  }
  const yauzl: { fromBufferPromise(content: Buffer, options: Options): Promise<ZipFile> }
  export default yauzl
}
