import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import { Badge, Disclosure } from '#ui/index.ts'
import { rulingWords } from '../../application/handling/answer-words.vi.ts'
import { asksForm } from './actions/asks.tsx'
import { depthWords as words } from './depth-words.vi.ts'
import { FormsInPlace } from './petition-actions.view.tsx'
import type { CameBack, PetitionView } from './petition-view.ts'
import { SectionTitle } from './section-title.tsx'

/** Các điều cần trả lời (R13), each with the replies that were given to it. */
export const PetitionAsks = (props: { view: PetitionView; came: CameBack | undefined; goOn?: string | undefined }) => {
  const { view } = props
  const { asks, state } = view.context
  if (view.moved || (asks.length === 0 && !asksForm.offered(view.context) && props.came?.path !== asksForm.path))
    return null
  return (
    <section class="stack gap-3">
      <SectionTitle view={view}>{words.asks}</SectionTitle>
      {asks.length === 0 ? (
        <p class="quiet">{words.asOne}</p>
      ) : (
        <ol class="numbered stack gap-2">
          {asks.map(({ id, ask }) => {
            const on = state.replied.get(id)
            return (
              <li>
                {ask}{' '}
                <Badge is={on ? 'done' : 'open'}>{on ? words.repliedOn(dateWithYear(on)) : words.notReplied}</Badge>
                {view.givenReplies
                  .filter((reply) => reply.askId === id)
                  .map(({ ruling, words: said }) => (
                    <p class="pre quiet">
                      {ruling && <b>{rulingWords[ruling]}.</b>} {said}
                    </p>
                  ))}
              </li>
            )
          })}
        </ol>
      )}
      {view.askVersions.length > 1 && (
        <Disclosure summary={words.versions}>
          {view.askVersions.map(({ version, asks: listed, by, at }) => (
            <div class="stack gap-1">
              <p class="small quiet">{words.versionBy(version, by, shortDateTime(at))}</p>
              <ol class="numbered">
                {listed.map((ask) => (
                  <li>{ask}</li>
                ))}
              </ol>
            </div>
          ))}
        </Disclosure>
      )}
      <FormsInPlace forms={[asksForm]} {...props} />
    </section>
  )
}
