import type { HTMLAttributes } from 'preact'

declare module 'preact' {
  namespace JSX {
    /** The custom elements of the public's forms, as pages write them. */
    interface IntrinsicElements {
      'voice-note': HTMLAttributes<HTMLElement>
      'kept-typing': HTMLAttributes<HTMLElement> & {
        as: string
        fresh?: string | undefined
        sent?: string | undefined
      }
      'receipt-picture': HTMLAttributes<HTMLElement> & { file: string }
      'similar-petitions': HTMLAttributes<HTMLElement> & { src: string }
    }
  }
}
