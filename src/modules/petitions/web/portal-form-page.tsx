import type { FastifyReply, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import { currentDialogue, dialogueTimes, rulesOf } from '#modules/dialogues/index.ts'
import { GuardFields, guardFields, stampOf, typedLine, villageChoices } from '#modules/organisations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Portal } from '#platform/http/portal.ts'
import { formWithErrors, newForm } from '#ui/index.ts'
import { isDraftToken } from '../application/intake/form-drafts.ts'
import { similarPublished } from '../application/similar-published.ts'
import { tellingWords } from '../domain/index.ts'
import type { FormKeys } from './form-keys.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { keptFiles } from './kept-files.ts'
import { renumbered, rowIndexes, rowOf, type Values } from './petition-rows.ts'
import { PortalFormView } from './portal-form.view.tsx'
import { formWords } from './portal-form-words.en.ts'
import type { Similar } from './similar.view.tsx'

/** What the form shows besides what is typed. */
async function surroundings(db: UnitDb, at: Temporal.Instant) {
  const [villages, dialogue, calendar] = await Promise.all([
    villageChoices(db),
    currentDialogue(db),
    currentCalendar(db),
  ])
  if (!dialogue) return { villages, dialogue: null, calendar }
  const { lastDay, cutOff } = dialogueTimes(dialogue, rulesOf(dialogue), calendar)
  const late = Temporal.Instant.compare(at, cutOff.online) >= 0
  const { conferenceOn, heldOn } = dialogue
  return { villages, calendar, dialogue: { conferenceOn, held: heldOn !== null, lastDay, late } }
}

export interface ShownForm {
  readonly values: Values
  readonly errors: Readonly<Record<string, string>>
  readonly keys: FormKeys
  readonly status?: number
  /** The row whose sender asks whether somebody has asked this before. */
  readonly similarTo?: number
  /** Nobody has typed into it yet. */
  readonly fresh?: boolean
  /** It is a saved draft, opened by its link: until when. */
  readonly draftUntil?: Temporal.Instant
}

/** What is published like the rows of a form: like the one that asks, or, where it comes back with errors, like any. */
async function similarRows(
  db: UnitDb,
  { values, errors, similarTo }: ShownForm,
): Promise<ReadonlyMap<number, Similar>> {
  const found = new Map<number, Similar>()
  const failed = Object.keys(errors).length > 0
  const asked = similarTo !== undefined ? [similarTo] : failed ? rowIndexes(values).slice(0, 3) : []
  for (const index of asked) {
    const { content } = rowOf(values, index)
    const rows = await similarPublished(db, content)
    if (rows.length > 0) found.set(index, rows)
    else if (index === similarTo) found.set(index, tellingWords(content).words.length < 2 ? 'too-short' : rows)
  }
  return found
}

/** The petition form with what was typed, what is wrong with it, and what stands around it. */
export async function showPetitionForm(
  portal: Portal,
  { keys }: IntakeWebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  page: ShownForm,
) {
  const unit = portal.unit(request)
  const words = portal.words(request, formWords)
  const { values, count } = renumbered(page.values)
  const around = await portal.read(request, async (tx) => ({
    ...(await surroundings(tx, portal.now())),
    kept: await keptFiles(tx, page.keys.draft, `${unit.base}/tep`, unit.language),
    similar: await similarRows(tx, { ...page, values }),
  }))
  const failed = Object.keys(page.errors).length > 0
  const form = failed ? formWithErrors(values, page.errors) : newForm(values)
  const stamp = stampOf(keys, form, Temporal.Now.instant())
  const saved = typedLine(values, 'saved')
  // Whoever came by the counter's or the hall's code may sit at a device that others use after him.
  const shared = typedLine(values, guardFields.place) !== ''
  reply.header('cache-control', 'no-store')
  return portal.page(
    request,
    reply,
    {
      title: words.title,
      description: words.description,
      ...(page.draftUntil ? {} : { path: `${unit.base}/gui-kien-nghi` }),
      width: 'form',
      failed,
      children: (
        <PortalFormView
          base={unit.base}
          keptAs={`${unit.slug}/gui-kien-nghi`}
          form={form}
          rows={count}
          keys={page.keys}
          villages={around.villages}
          kept={around.kept}
          dialogue={around.dialogue}
          registered={typedLine(values, 'registration') !== ''}
          similar={around.similar}
          savedAs={isDraftToken(saved) ? saved : null}
          draftUntil={page.draftUntil ?? null}
          keeping={shared ? 'no' : page.fresh ? 'fresh' : 'on'}
          guard={<GuardFields keys={keys} form={form} stamp={stamp} />}
        />
      ),
    },
    page.status ?? (failed ? 422 : 200),
  )
}
