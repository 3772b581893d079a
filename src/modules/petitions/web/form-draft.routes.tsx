import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { guardFields, typedLine } from '#modules/organisations/index.ts'
import { countLightly } from '#modules/staff/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { ButtonLink, Buttons, Card, CopyButton, DescriptionList, PageHead, useWords } from '#ui/index.ts'
import { formDraft, isDraftToken, newDraftToken, saveFormDraft } from '../application/intake/form-drafts.ts'
import { type FormKeys, formKeys } from './form-keys.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import type { Values } from './petition-rows.ts'
import { showPetitionForm } from './portal-form-page.tsx'
import { formWords } from './portal-form-words.en.ts'

/** A village shares one address; nobody saves more often with his own hands. */
const limit = { failures: 60, windowMinutes: 60, lockMinutes: 60 } as const

/** What is asked anew of every form, and what names a press of its buttons: no part of what was typed. */
const passing: readonly string[] = [...Object.values(guardFields), 'save', 'saved', 'add', 'remove', 'similar']

/** Lưu nháp: keeps what was typed behind a link and leads there; the form comes back where it cannot be kept. */
export async function saveDraft(
  portal: Portal,
  parts: IntakeWebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: { readonly values: Values; readonly keys: FormKeys },
) {
  const { db, keys } = parts
  const words = portal.words(request, formWords)
  const back = (why: string) =>
    showPetitionForm(portal, parts, request, reply, { ...typed, errors: { form: why }, status: 429 })
  const address = keys.match('draft-from', request.ip)
  if (await countLightly(db, Temporal.Now.instant(), [{ key: address, rule: limit }])) return back(words.saveTooOften)
  const before = typedLine(typed.values, 'saved')
  const token = isDraftToken(before) ? before : newDraftToken()
  const values = {
    ...Object.fromEntries(Object.entries(typed.values).filter(([name]) => !passing.includes(name))),
    ...{ draft: typed.keys.draft, idempotencyKey: typed.keys.key },
  }
  const saved = await portal.write(request, (tx) => saveFormDraft(tx, portal.now(), token, values, keys))
  return saved
    ? reply.redirect(`${portal.unit(request).base}/ban-nhap/${token}?da-luu=1`, 303)
    : back(words.saveTooMuch)
}

/** GET …/ban-nhap/<token>: the form as it was saved; `?da-luu=1`: its link, to keep. */
export const formDraftsInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  app.get('/ban-nhap/:token', async (request, reply) => {
    const { token } = request.params as { token: string }
    const { base } = portal.unit(request)
    const words = portal.words(request, formWords)
    const draft = await portal.read(request, (db) => formDraft(db, portal.now(), token, parts.keys))
    if (!draft)
      return portal.page(request, reply, { title: words.draftGone, width: 'form', children: <Gone base={base} /> }, 404)
    if ('da-luu' in (request.query as object)) {
      const path = `${base}/ban-nhap/${token}`
      const link = `${portal.origin ?? `${request.protocol}://${request.host}`}${path}`
      return portal.page(request, reply, {
        title: words.saved,
        width: 'form',
        children: <SavedView path={path} link={link} until={draft.until} />,
      })
    }
    const values = { ...draft.values, saved: token }
    return showPetitionForm(portal, parts, request, reply, {
      ...{ values, errors: {}, keys: formKeys(values), draftUntil: draft.until },
    })
  })
}

const Gone = ({ base }: { base: string }) => {
  const words = useWords(formWords)
  return (
    <>
      <PageHead title={words.draftGone} back={{ href: `${base}/`, label: words.home }}>
        <p>{words.draftGoneAbout}</p>
      </PageHead>
      <Buttons>
        <ButtonLink href={`${base}/gui-kien-nghi`} primary>
          {words.writeNew}
        </ButtonLink>
      </Buttons>
    </>
  )
}

const SavedView = ({ path, link, until }: { path: string; link: string; until: Temporal.Instant }) => {
  const words = useWords(formWords)
  return (
    <>
      <PageHead title={words.saved}>
        <p>{words.savedUntil(until)}</p>
      </PageHead>
      <Card gap={4}>
        <DescriptionList items={[{ term: words.savedLink, detail: <a href={path}>{link}</a> }]} />
        <p>
          <b>{words.savedNotSent}</b>
        </p>
        <Buttons>
          <ButtonLink href={path} primary>
            {words.goOn}
          </ButtonLink>
          <CopyButton value={link} />
        </Buttons>
      </Card>
    </>
  )
}
