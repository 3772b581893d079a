import type { HTMLAttributes } from 'preact'

declare module 'preact' {
  namespace JSX {
    /** The custom elements of the public's forms, as pages write them. */
    interface IntrinsicElements {
      'voice-note': HTMLAttributes<HTMLElement>
    }
  }
}
