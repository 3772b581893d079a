import { Badge, type Standing, useItsLanguage, useWords } from '#ui/index.ts'
import type { PublicReply } from '../../application/public-replies.ts'
import type { Ruling } from '../../domain/index.ts'
import { promiseWords, rulingNames } from './promise-words.en.ts'

const signs: Record<Ruling, Standing> = {
  agreed: 'done',
  partly: 'open',
  declined: 'plain',
  done: 'done',
  explained: 'plain',
  'passed-on': 'away',
  noted: 'plain',
}

/** Trả lời từng điều: each ask with what was decided and said; what has no reply yet says so. */
export const PublicReplies = ({ replies }: { replies: readonly PublicReply[] }) => (
  <div class="stack gap-4">
    {replies.map((reply) => (
      <Reply {...reply} />
    ))}
  </div>
)

function Reply({ ask, ruling, words: said }: PublicReply) {
  const words = useWords(promiseWords)
  const rulings = useWords(rulingNames)
  const written = useItsLanguage()
  const waits = ask !== null && said === '' && ruling === null
  return (
    <section class="stack gap-1">
      {ask !== null && <h3 {...written(ask)}>{ask}</h3>}
      {waits && (
        <p>
          <Badge is="open">{words.open}</Badge>
        </p>
      )}
      {ruling && (
        <p>
          <Badge is={signs[ruling]}>{rulings[ruling]}</Badge>
        </p>
      )}
      {said && (
        <p class="pre" {...written(said)}>
          {said}
        </p>
      )}
    </section>
  )
}
