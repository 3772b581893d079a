import { useWords } from './language.tsx'
import { wordDiff } from './word-diff.ts'
import { uiWords } from './words.en.ts'

/** What differs between the sender's own words and the text to be public. */
export function Diff({ before, after }: { before: string; after: string }) {
  const words = useWords(uiWords)
  const parts = wordDiff(before, after)
  if (parts.every((part) => part.is === 'same'))
    return (
      <div class="diff">
        <p class="pre">{after}</p>
        <p class="small quiet">{words.noDifference}</p>
      </div>
    )
  return (
    <p class="diff pre">
      {parts.map((part) => {
        if (part.is === 'same') return part.text
        const Tag = part.is === 'added' ? 'ins' : 'del'
        const text = part.text.trimEnd()
        return (
          <>
            <Tag>
              <span class="unseen">[{part.is === 'added' ? words.added : words.removed} </span>
              {text}
              <span class="unseen">]</span>
            </Tag>
            {part.text.slice(text.length)}
          </>
        )
      })}
    </p>
  )
}
