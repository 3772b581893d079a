import type { ComponentChildren } from 'preact'

/**
 * Around a form whose fields each carry a version (`v.name`): what is typed is saved by itself after a pause. The server answers where
 * each field stands now, with what somebody else wrote meanwhile. Without script its button saves it.
 */
export const AutoSave = (props: {
  readonly saving: string
  readonly saved: string
  readonly failed: string
  readonly children: ComponentChildren
}) => (
  <auto-save data-saving={props.saving} data-saved={props.saved} data-failed={props.failed}>
    {props.children}
  </auto-save>
)
