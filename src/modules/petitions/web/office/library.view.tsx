import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { Badge, Button, Card, EmptyState, Form, HiddenInput, SearchBox, Select, Stack } from '#ui/index.ts'
import type { LibraryReply } from '../../application/answer-library.ts'
import { rulingWords } from '../../application/handling/answer-words.vi.ts'
import { petitionLabel } from '../../application/petition-address.ts'
import type { Suggestion } from '../../application/suggest.ts'
import { libraryWords as words } from './actions/answer-words.vi.ts'
import type { FormContext } from './actions/form-context.ts'
import { insertForm, insertSuggestionForm } from './actions/insert.tsx'
import type { OfficeForm } from './actions/office-form.tsx'
import { askChoices } from './actions/parts.tsx'

export interface LibraryProps {
  /** The petition's page. */
  readonly href: string
  readonly context: FormContext
  /** What was typed; '': what is like the petition is shown. */
  readonly q: string
  readonly replies: readonly LibraryReply[]
  /** Posts for businesses about the same, where there are any. */
  readonly suggestions: readonly Suggestion[]
}

/** Câu trả lời đã có: found by words, or because they are like what the petition asks; each can be taken into the draft. */
export const Library = (props: LibraryProps) => {
  const { href, q, replies, suggestions } = props
  return (
    <Stack gap={5}>
      <SearchBox action={`${href}/${insertForm.path}`} label={words.search} placeholder={words.placeholder} value={q} />
      <section class="stack gap-3">
        <h2>{q ? words.found(replies.length, q) : words.like}</h2>
        {replies.length === 0 ? (
          <EmptyState title={words.none} icon="search">
            {words.noneHint}
          </EmptyState>
        ) : (
          replies.map((reply) => <Reply {...props} reply={reply} />)
        )}
      </section>
      {suggestions.length > 0 && (
        <section class="stack gap-3">
          <h2>{words.policies}</h2>
          {suggestions.map((one) => (
            <Suggested {...props} one={one} />
          ))}
        </section>
      )}
    </Stack>
  )
}

const Reply = ({ href, context, reply }: LibraryProps & { reply: LibraryReply }) => {
  const on = dateWithYear(reply.on)
  const from = reply.how === 'document' ? words.document(reply.numberText, on) : words.spoken(on)
  const which = `${reply.ask ?? reply.petition.title}, ${from}`
  return (
    <Card tight gap={2}>
      <h3>{reply.ask ?? reply.petition.title}</h3>
      <p class="small quiet">
        {[petitionLabel(reply.petition), from].join(' · ')} {reply.ruling && <Badge>{rulingWords[reply.ruling]}</Badge>}
      </p>
      <p class="pre">{reply.words}</p>
      {reply.bases.length > 0 && <p class="small quiet">{words.bases(reply.bases.map(({ number }) => number))}</p>}
      <Insert
        {...{ href, context, form: insertForm, which }}
        id={`${reply.answerId}-${reply.askId ?? ''}`}
        hidden={{ answer: reply.answerId, replyAsk: reply.askId }}
      />
    </Card>
  )
}

/** What the commune tells all businesses about the same (R26). */
const Suggested = ({ href, context, one }: LibraryProps & { one: Suggestion }) => (
  <Card tight gap={2}>
    <h3>
      <a href={one.href} target="_blank" rel="noopener">
        {one.title}
      </a>
    </h3>
    <p class="quiet">{excerpt(one.text, 240)}</p>
    <Insert
      {...{ href, context, form: insertSuggestionForm, which: one.title, id: one.id }}
      hidden={{ suggestion: one.id }}
    />
  </Card>
)

interface InsertProps extends Pick<LibraryProps, 'href' | 'context'> {
  readonly form: OfficeForm
  readonly id: string
  readonly which: string
  readonly hidden: Readonly<Record<string, string | null>>
}

/** One press takes it into the draft, below what is written; where several things are asked, to which. */
const Insert = ({ href, context, form: { path, name }, id, which, hidden }: InsertProps) =>
  context.can('draft') && (
    <Form action={`${href}/${path}`} version={context.petition.version} inline label={which}>
      {Object.entries(hidden).map(([field, value]) => value && <HiddenInput name={name(field)} value={value} />)}
      {context.drafting.replies.length > 1 && (
        <Select
          id={`ask-${id}`}
          name={name('ask')}
          label={words.insertInto}
          choices={askChoices(context)}
          value={context.drafting.replies[0]?.askId ?? ''}
          empty={null}
        />
      )}
      <Button small icon="plus" label={`${words.insert}: ${which}`}>
        {words.insert}
      </Button>
    </Form>
  )
