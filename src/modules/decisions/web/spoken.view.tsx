import {
  Badge,
  Button,
  Card,
  Checkbox,
  Disclosure,
  EmptyState,
  Form,
  type FormState,
  newForm,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import { UNSPOKEN_AT_MOST, type UnspokenPetition } from '../application/unspoken-petitions.ts'
import { spokenWords as words } from './spoken-words.vi.ts'

export interface SpokenProps {
  readonly petitions: readonly UnspokenPetition[]
  /** `/can-bo/ky-doi-thoai/2026/tra-loi-tai-hoi-nghi` */
  readonly address: string
  readonly chairName: string
  readonly failed: { readonly petitionId: string; readonly form: FormState } | null
}

/** Which petitions were answered aloud: each with what was said, word for word (R13). */
export const SpokenAnswers = ({ petitions, address, chairName, failed }: SpokenProps) => (
  <Stack gap={4}>
    {petitions.length === 0 && (
      <EmptyState title={words.none} icon="speak">
        {words.noneAbout}
      </EmptyState>
    )}
    {petitions.length === UNSPOKEN_AT_MOST && <p class="quiet">{words.many(UNSPOKEN_AT_MOST)}</p>}
    {petitions.map((petition) => {
      const isBack = failed?.petitionId === petition.id
      const form = isBack ? failed.form : newForm({ spokenBy: chairName, complete: '1' })
      const idOf = (name: string) => (isBack ? undefined : `${name}-${petition.id}`)
      return (
        <Card id={petition.id} gap={2}>
          <h2>
            {words.number(petition.number)}
            {petition.title} {petition.asked && <Badge is="soon">{words.asked}</Badge>}
          </h2>
          <p class="quote pre">{petition.content}</p>
          {petition.proposal && (
            <p class="pre">
              <b>{words.proposal}</b> {petition.proposal}
            </p>
          )}
          <Disclosure summary={words.open} open={isBack}>
            <Form action={`${address}/${petition.id}`} version={petition.version} form={form} label={words.open}>
              <TextArea name="words" id={idOf('words')} label={words.words} form={form} rows={4} />
              <TextInput name="spokenBy" id={idOf('spokenBy')} label={words.spokenBy} form={form} maxLength={200} />
              <Checkbox
                name="complete"
                id={idOf('complete')}
                label={words.complete}
                hint={words.completeHint}
                form={form}
              />
              <Button>{words.button}</Button>
            </Form>
          </Disclosure>
        </Card>
      )
    })}
  </Stack>
)
