import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { Buttons, Disclosure, Note } from '#ui/index.ts'
import { petitionSentence } from '../history-sentences.vi.ts'
import { ActionForm } from './actions/action-form.tsx'
import { offeredForms, onTheRow } from './actions/all-forms.ts'
import type { OfficeForm } from './actions/office-form.tsx'
import { pageWords as words } from './page-words.vi.ts'
import type { CameBack, PetitionView } from './petition-view.ts'

interface ActionsProps {
  readonly view: PetitionView
  readonly came: CameBack | undefined
  readonly goOn?: string | undefined
}

/** What this person can do now: the next step first, what is rare folded away. */
export const PetitionActions = ({ view, came, goOn }: ActionsProps) => {
  const { next, work, rare } = offeredForms(view.context)
  // What came back may not be offered any more: it is drawn all the same, so that nothing typed is lost.
  const gone = onTheRow.filter((form) => form.path === came?.path && !work.includes(form) && !rare.includes(form))
  const draw = (form: OfficeForm) => (
    <ActionForm
      form={form}
      context={view.context}
      href={view.href}
      came={came?.path === form.path ? came.form : undefined}
      primary={form === next}
      goOn={goOn}
    />
  )
  return (
    <section class="stack gap-3" aria-label={words.todo}>
      {came?.since && <WhatHappened view={view} since={came.since} />}
      {work.length + gone.length > 0 && <Buttons>{[...gone, ...work].map(draw)}</Buttons>}
      {rare.length > 0 && (
        <Disclosure summary={words.rare} open={rare.some(({ path }) => path === came?.path)}>
          <Buttons>{rare.map(draw)}</Buttons>
        </Disclosure>
      )}
      {work.length + rare.length === 0 && <p class="quiet">{words.nothingToDo}</p>}
    </section>
  )
}

/** A stale form: what somebody else did meanwhile, with who and when. */
const WhatHappened = ({ view, since }: { view: PetitionView; since: NonNullable<CameBack['since']> }) => (
  <div role="alert">
    <Note is="soon" title={words.stale}>
      <ul class="bullets">
        {since.map((entry) => (
          <li>
            {petitionSentence(entry.code, entry.facts, { name: view.names })}, {entry.officerName ?? words.somebody},{' '}
            {shortDateTime(entry.at)}
          </li>
        ))}
      </ul>
      <p>{words.staleHint}</p>
    </Note>
  </div>
)

const isShown = (form: OfficeForm, { view, came }: Pick<ActionsProps, 'view' | 'came'>): boolean =>
  form.offered(view.context) || came?.path === form.path

/** Forms that stand beside what they change; nothing where none of them is offered. */
export const FormsInPlace = ({ forms, ...props }: ActionsProps & { forms: readonly OfficeForm[] }) => {
  const shown = forms.filter((form) => isShown(form, props))
  return shown.length === 0 ? null : (
    <Buttons>
      {shown.map((form) => (
        <FormInPlace form={form} {...props} />
      ))}
    </Buttons>
  )
}

/** A form that stands beside what it changes. */
export const FormInPlace = ({ form, view, came, goOn }: ActionsProps & { form: OfficeForm }) =>
  isShown(form, { view, came }) ? (
    <ActionForm
      form={form}
      context={view.context}
      href={view.href}
      came={came?.path === form.path ? came.form : undefined}
      goOn={goOn}
    />
  ) : null
