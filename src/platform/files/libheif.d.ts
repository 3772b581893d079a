/** As much of the decoder as `heic-child.ts` uses; its own types cover the compiled C interface only. */
declare module 'libheif-js/wasm-bundle.js' {
  interface HeifImage {
    get_width(): number
    get_height(): number
    is_primary(): boolean
    display(
      into: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
      done: (filled: object | null) => void,
    ): void
  }
  interface Heif {
    readonly HeifDecoder: new () => { decode(content: Uint8Array): HeifImage[] }
  }
  const heif: Heif
  export default heif
}
