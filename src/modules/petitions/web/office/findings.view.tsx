import type { ComponentChildren } from 'preact'
import { Note } from '#ui/index.ts'
import type { Finding, Stretch } from '../../domain/index.ts'
import type { FormContext } from './actions/form-context.ts'
import { findingText, findingsWords as words } from './findings-words.vi.ts'

/** As much of a text as stands on either side of what is pointed at. */
const AROUND = 40

const sentence = (finding: Finding): string => {
  const say = findingText[finding.kind] as (one: Finding) => string
  return say(finding)
}

/** The place in the text a finding points at, with a few words around it; the phrase itself is marked. */
function Place({ words: text, at: { start, end } }: { words: string; at: Stretch }): ComponentChildren {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - AROUND)) + 1)
  const space = text.indexOf(' ', end + AROUND)
  const to = space < 0 ? text.length : space
  return (
    <span class="sub quote">
      {from > 0 && '… '}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length && ' …'}
    </span>
  )
}

/** The words a finding's place is counted in. */
function wordsOf({ drafting, asks }: FormContext, ask: number | null): string {
  const id = ask === null ? null : (asks[ask - 1]?.id ?? null)
  return drafting.replies.find(({ askId }) => askId === id)?.words ?? ''
}

/** Chỗ nên xem lại of the draft: what might be stumbled over, with where it stands in the text. It blocks nothing. */
export const Findings = ({ context }: { context: FormContext }) => {
  const { findings, draft } = context
  if (!draft) return null
  if (findings.length === 0) return <p class="quiet">{words.none}</p>
  return (
    <Note is="soon" title={words.title(findings.length)}>
      <ul class="bullets">
        {findings.map((finding) => (
          <li>
            {sentence(finding)}
            {'at' in finding && finding.at && <Place words={wordsOf(context, finding.ask)} at={finding.at} />}
          </li>
        ))}
      </ul>
      <p class="small quiet">{words.hint}</p>
    </Note>
  )
}
