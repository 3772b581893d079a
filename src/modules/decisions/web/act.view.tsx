import type { ComponentChildren } from 'preact'
import { Button, Disclosure, Form, type FormState, newForm } from '#ui/index.ts'
import type { DialoguePageData } from '../application/dialogue-page.ts'
import type { ActName } from './dialogue-forms.ts'

export interface ActsProps {
  readonly data: DialoguePageData
  readonly today: Temporal.PlainDate
  /** `/can-bo/ky-doi-thoai/2026` */
  readonly address: string
  readonly may: { readonly edit: boolean; readonly hold: boolean; readonly speak: boolean }
  /** The act whose form came back. */
  readonly failed: { readonly act: ActName; readonly form: FormState } | null
}

/** Ids stay apart while several forms have a field of one name; the one that came back takes the names its summary leads to. */
type IdOf = (name: string) => string | undefined

interface ActProps extends ActsProps {
  readonly act: ActName
  readonly summary: string
  readonly prefill: Readonly<Record<string, string>>
  readonly button: string
  readonly fields: (form: FormState, idOf: IdOf) => ComponentChildren
}

/** One act: its button opens its form in place. */
export const Act = ({ act, summary, prefill, button, fields, data, address, failed }: ActProps) => {
  const isBack = failed?.act === act
  const form = isBack ? failed.form : newForm(prefill)
  return (
    <Disclosure summary={summary} open={isBack}>
      <Form action={`${address}/${act}`} version={data.dialogue.version} form={form} label={summary}>
        {fields(form, (name) => (isBack ? undefined : `${act}-${name}`))}
        <Button>{button}</Button>
      </Form>
    </Disclosure>
  )
}
