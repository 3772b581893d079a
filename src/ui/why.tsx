import type { ComponentChildren } from 'preact'
import { AsWritten, useWords } from './language.tsx'
import { uiWords } from './words.en.ts'

/** One day of a count: counted as the so-manieth, or skipped, and why. `label` is ready to print: "thứ Hai, 02/11". */
export type CountedDay = { readonly label: string } & (
  | { readonly counted: number }
  | {
      readonly skipped: string
      /** The name of the day off, as it is written in Vietnamese. */
      readonly written?: string
    }
  | { readonly start: string }
)

export interface WhyProps {
  /** The count day by day, the first day (which does not count) included where one wants to say so, as `start`. */
  days: readonly CountedDay[]
  /** The rule in a sentence: "7 ngày làm việc kể từ ngày hội nghị". */
  rule?: ComponentChildren
  /** Where the rule stands: "Kế hoạch của UBND xã, mục II.2.1". */
  source?: ComponentChildren
  /** Other words than "Vì sao ngày này?". */
  summary?: string | undefined
  open?: boolean | undefined
}

/** "Vì sao ngày này?": the rule of a due day and its count, day by day. */
export const Why = (props: WhyProps) => {
  const words = useWords(uiWords)
  return (
    <details class="why" open={props.open}>
      <summary>{props.summary ?? words.whyThisDay}</summary>
      <div class="why-body">
        {props.rule && <p>{props.rule}</p>}
        {props.days.length > 0 && (
          <ol class={props.days.length > 9 ? 'why-days many' : 'why-days'}>
            {props.days.map((day) => (
              <li class={'skipped' in day ? 'skipped' : undefined}>
                <span class="why-number" aria-hidden="true">
                  {'counted' in day ? day.counted : '–'}
                </span>
                <span>
                  {day.label}
                  {'counted' in day && <span class="unseen">, {words.counted(day.counted)}</span>}
                  {'skipped' in day && (
                    <span class="quiet">
                      : {day.skipped}
                      {day.written && (
                        <>
                          {' '}
                          (<AsWritten>{day.written}</AsWritten>)
                        </>
                      )}
                    </span>
                  )}
                  {'start' in day && <span class="quiet">: {day.start}</span>}
                </span>
              </li>
            ))}
          </ol>
        )}
        {props.source && <p class="quiet">{props.source}</p>}
      </div>
    </details>
  )
}
