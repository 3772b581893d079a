import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Office } from '#platform/http/office.ts'
import type { FormState } from '#ui/index.ts'
import type { Grouping } from '../../application/grouping.ts'
import { petitionHref } from '../../application/petition-address.ts'
import type { SuggestForAnswer } from '../../application/suggest.ts'
import { fileWords } from '../files-words.vi.ts'
import { random } from '../intake-parts.ts'
import { type PostedForm, readPostedForm } from '../posted-form.ts'
import { allForms } from './actions/all-forms.ts'
import type { OfficeForm } from './actions/office-form.tsx'
import type { CameBack } from './petition-view.ts'
import { showPetition } from './show-petition.tsx'
import { actorOf, type PlaceParams, petitionPaths, readPetition } from './which.ts'

/** Where an officer goes on after an act: the inbox he came from, as its form says; nowhere else. */
const goOnFrom = (values: PostedForm['values'], href: string): string => {
  const to = values.ve
  return typeof to === 'string' && /^\/can-bo\/kien-nghi(\?[\w=&%.~+-]*)?$/.test(to) ? to : href
}

const versionOf = (values: PostedForm['values']): number => {
  const typed = values.version
  return typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : -1
}

/** What of the files is refused, as errors of the form. */
const fileErrors = (posted: PostedForm): FormState['errors'] =>
  Object.fromEntries(
    posted.files.flatMap(({ field, name, refusal }) => (refusal ? [[field, fileWords.refused(name, refusal)]] : [])),
  )

/** A petition's page in the office, and every act as an address below it. */
export const petitionPageInOffice =
  (
    office: Office,
    {
      files,
      suggest,
      grouping,
    }: {
      readonly files: FileStore
      readonly suggest?: SuggestForAnswer | undefined
      readonly grouping?: Grouping | undefined
    },
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const post = async (request: FastifyRequest<{ Params: PlaceParams }>, reply: FastifyReply, form: OfficeForm) => {
      const person = office.person(request)
      const posted = await readPostedForm(request, files, person.unitId)
      const before = await readPetition(office, request, request.params, grouping)
      if (!before) return office.notFound(request, reply)
      const again = async (came: Omit<CameBack, 'path'>, status: number) => {
        const now = (await readPetition(office, request, request.params, grouping)) ?? before
        return showPetition(office, request, reply, now, { came: { path: form.path, ...came }, status })
      }
      const refusedFiles = fileErrors(posted)
      if (Object.keys(refusedFiles).length > 0)
        return again({ form: { values: posted.values, errors: refusedFiles } }, 422)
      const taken = posted.files.flatMap((file) => (file.taken ? [file.taken] : []))
      const outcome = await form.post(posted.values, (work) => office.write(request, (tx, by) => work({ tx, by })), {
        acting: actorOf(person),
        seen: { petitionId: before.page.id, version: versionOf(posted.values) },
        files: taken,
        random,
        suggested: suggest ? suggest.one : async () => null,
      })
      switch (outcome.is) {
        case 'done': {
          // Whoever was only asked for an opinion has given it, and the petition is no longer in his reach.
          const still = await readPetition(office, request, request.params, grouping)
          const href = still ? petitionHref(still.page) : '/can-bo/kien-nghi'
          return office.done(reply, goOnFrom(posted.values, href), form.said)
        }
        case 'typed-wrong':
          return again({ form: outcome.form }, 422)
        case 'refused':
          return again({ form: outcome.form }, 409)
        case 'stale':
          return again({ form: outcome.form, since: outcome.since }, 409)
      }
    }

    for (const path of petitionPaths) {
      app.get<{ Params: PlaceParams }>(path, { config: { action: 'petitions.read' } }, async (request, reply) => {
        const loaded = await readPetition(office, request, request.params, grouping)
        return loaded ? showPetition(office, request, reply, loaded) : office.notFound(request, reply)
      })
      for (const form of allForms)
        app.post<{ Params: PlaceParams }>(
          `${path}/${form.path}`,
          { config: { action: form.permission } },
          (request, reply) => post(request, reply, form),
        )
    }
  }
