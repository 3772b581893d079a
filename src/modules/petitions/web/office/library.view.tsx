import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { Badge, Button, Card, EmptyState, Form, HiddenInput, SearchBox, Select, Stack } from '#ui/index.ts'
import type { LibraryReply } from '../../application/answer-library.ts'
import { rulingWords } from '../../application/handling/answer-words.vi.ts'
import { petitionLabel } from '../../application/petition-address.ts'
import type { Suggestion } from '../../application/suggest.ts'
import { libraryWords as words } from './actions/answer-words.vi.ts'
import type { FormContext } from './actions/form-context.ts'
import { insertForm } from './actions/insert.tsx'
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
          <ul class="lines">
            {suggestions.map(({ title, text, href: post }) => (
              <li class="stack gap-1">
                <a href={post} target="_blank" rel="noopener">
                  {title}
                </a>
                <p class="quiet">{excerpt(text, 240)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}

const Reply = ({ href, context, reply }: LibraryProps & { reply: LibraryReply }) => {
  const { name } = insertForm
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
      {context.can('draft') && (
        <Form action={`${href}/${insertForm.path}`} version={context.petition.version} inline label={which}>
          <HiddenInput name={name('answer')} value={reply.answerId} />
          {reply.askId && <HiddenInput name={name('replyAsk')} value={reply.askId} />}
          {context.drafting.replies.length > 1 && (
            <Select
              id={`ask-${reply.answerId}-${reply.askId ?? ''}`}
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
      )}
    </Card>
  )
}
