import type { HTMLAttributes } from 'preact'

type Plain = HTMLAttributes<HTMLElement>

declare module 'preact' {
  namespace JSX {
    /** Our custom elements, as pages write them. Each leaves working HTML where script does not run. */
    interface IntrinsicElements {
      'copy-button': Plain & { value?: string | undefined; target?: string | undefined }
      'copy-table': Plain & Record<`data-${string}`, string | undefined>
      'pick-rows': Plain & Record<`data-${string}`, string | undefined>
      'photo-shrink': Plain
      'live-part': Plain & {
        stream: string
        now: string
        lost: string
        works?: string | undefined
      }
      'speaking-clock': Plain & { since: string; of?: string | undefined }
      'order-rows': Plain & { action: string; version: string; about: string }
      'upload-list': Plain & {
        action: string
        field: string
        most?: string | undefined
        megabytes?: string | undefined
        shrink?: string | undefined
        zone?: string | undefined
        sound?: string | undefined
      }
      'auto-complete': Plain & { src: string; least?: string | undefined; 'new-label'?: string | undefined }
      'auto-save': Plain & Record<`data-${string}`, string | undefined>
      'browser-work': Plain & { from: string }
      'list-keys': Plain
      'asked-part': Plain & { src: string; every?: string | undefined }
      'door-desk': Plain & Record<`data-${string}`, string | undefined>
      'form-keys': Plain
      'name-preview': Plain & Record<`data-${string}`, string | undefined>
      'narrow-fold': Plain
      'more-rows': Plain & { most?: string | undefined }
      'submit-once': Plain
      'passkey-form': Plain & { ask: string; does: 'make' | 'give'; origin: string; says?: string | undefined }
    }
  }
}
