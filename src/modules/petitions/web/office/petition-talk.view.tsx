import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { Badge, Course, FileList, Form } from '#ui/index.ts'
import { petitionSentence } from '../history-sentences.vi.ts'
import { readForm } from './actions/sender.tsx'
import { listedFile } from './listed-files.tsx'
import { pageWords as words } from './page-words.vi.ts'
import type { PetitionView } from './petition-view.ts'
import { SectionTitle } from './section-title.tsx'

/** What was written to and by the sender. */
export const PetitionMessages = ({ view }: { view: PetitionView }) =>
  view.messages.length === 0 ? null : (
    <section class="stack gap-3">
      <SectionTitle view={view}>{words.messages}</SectionTitle>
      <ul class="lines">
        {view.messages.map((message) => (
          <li class="stack gap-1">
            <p class="small quiet">
              {[
                message.fromSender ? words.senderSays : words.officeSays,
                message.by,
                shortDateTime(message.at),
                message.askedHow,
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              {message.unread && <Badge is="soon">{words.unread}</Badge>}
            </p>
            <p class="pre">{message.words}</p>
            {message.files.length > 0 && (
              <FileList label={words.files} files={message.files.map((file) => listedFile(view.href, file))} />
            )}
          </li>
        ))}
      </ul>
      {readForm.offered(view.context) && (
        <Form action={`${view.href}/${readForm.path}`} version={view.context.petition.version} label={readForm.verb}>
          <button type="submit" class="button small">
            {readForm.verb}
          </button>
        </Form>
      )}
    </section>
  )

/** Đã diễn ra: the history in sentences, the latest first. */
export const PetitionHistory = ({ view }: { view: PetitionView }) => (
  <section class="stack gap-3">
    <SectionTitle view={view}>{words.history}</SectionTitle>
    {view.history.length === 0 ? (
      <p class="quiet">{words.historyOff}</p>
    ) : (
      <Course
        steps={view.history.map((entry) => ({
          is: 'done',
          title: petitionSentence(entry.code, entry.facts, { name: view.names }),
          detail: [shortDateTime(entry.at), entry.officerName ?? (entry.actor === 'public' ? words.sender : '')]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    )}
  </section>
)
