import { aloudForm } from './aloud.tsx'
import { rateForm, reopenForm } from './another-look.tsx'
import { approveForm, recordApprovalForm, recordSentBackForm, sendBackForm } from './approve.tsx'
import { asksForm } from './asks.tsx'
import { assignForm } from './assign.tsx'
import { cityAnswerForm, escalateForm, guideForm, remindCityForm } from './beyond.tsx'
import { classifyForm } from './classify.tsx'
import { notPetitionForm, restoreForm, spamForm, withdrawForm } from './close.tsx'
import { draftForm, submitForm } from './draft.tsx'
import { duplicateForm } from './duplicate.tsx'
import type { FormContext } from './form-context.ts'
import { insertForm, insertSuggestionForm } from './insert.tsx'
import { confirmForm, issueForm, registerForm } from './issue.tsx'
import { correctForm, splitForm, writeDownForm } from './keep.tsx'
import type { OfficeForm } from './office-form.tsx'
import { askOpinionForm, giveOpinionForm, moveOpinionForm } from './opinion.tsx'
import { joinForm, partForm } from './parts.tsx'
import { extendForm, promiseForm } from './promise.tsx'
import { publishForm, takeBackForm } from './publish.tsx'
import { commentForm, noteForm, resolveForm } from './review.tsx'
import { delayForm, deliverForm, fromSenderForm, messageForm, readForm } from './sender.tsx'

/** What brings a petition on, in the order an officer looks for it. */
const onward: readonly OfficeForm[] = [
  ...[writeDownForm, classifyForm, assignForm, giveOpinionForm, askOpinionForm, draftForm, submitForm],
  ...[approveForm, sendBackForm, recordApprovalForm, recordSentBackForm, issueForm, confirmForm],
  ...[escalateForm, guideForm, cityAnswerForm, remindCityForm, aloudForm, deliverForm, restoreForm],
]

/** What is done now and then. */
const rare: readonly OfficeForm[] = [
  ...[moveOpinionForm, rateForm, reopenForm, registerForm, extendForm, delayForm, messageForm, fromSenderForm],
  ...[correctForm, splitForm],
  ...[duplicateForm, withdrawForm, spamForm, notPetitionForm],
]

/** Forms that stand in a place of their own on the page: beside what they change. */
const inPlace: readonly OfficeForm[] = [
  ...[publishForm, takeBackForm, readForm, asksForm, partForm, joinForm, commentForm, resolveForm, noteForm],
  ...[promiseForm, insertForm, insertSuggestionForm],
]

/** Those that stand among the buttons. */
export const onTheRow: readonly OfficeForm[] = [...onward, ...rare]

/** Every form of the petition's page, each an address below it. */
export const allForms: readonly OfficeForm[] = [...onTheRow, ...inPlace]

/**
 * The next step, whose button is the page's primary one: the first of these that is offered. What waits for this person
 * comes before what anybody could do.
 */
const nextSteps: readonly OfficeForm[] = [
  ...[restoreForm, writeDownForm, giveOpinionForm, approveForm, issueForm, confirmForm, cityAnswerForm, submitForm],
  ...[escalateForm, classifyForm, assignForm, draftForm, recordApprovalForm, deliverForm],
]

/** Classified already, and only offered to be done anew: not the next step. */
const isBehind = (form: OfficeForm, { state }: FormContext): boolean =>
  (form === classifyForm && state.competence !== null) ||
  (form === assignForm && state.assignment !== null) ||
  (form === draftForm && state.draft !== null && state.draft.step !== 'draft') ||
  (form === restoreForm && state.stage === 'spam')

/** What is offered to this person now. */
export function offeredForms(context: FormContext) {
  const next = nextSteps.find((form) => form.offered(context) && !isBehind(form, context)) ?? null
  const firstNext = (forms: readonly OfficeForm[]) =>
    forms.filter((form) => form.offered(context)).toSorted((a, b) => Number(b === next) - Number(a === next))
  const work = firstNext(onward)
  return {
    next,
    /** The next step and what belongs beside it. */
    work: work.filter((form) => form === next || !isBehind(form, context)),
    /** Folded away. */
    rare: [...work.filter((form) => form !== next && isBehind(form, context)), ...firstNext(rare)],
  }
}
