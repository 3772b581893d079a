import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { formWithErrors } from '#ui/index.ts'
import { changeFilter, type FilteredList, savedFilters, saveFilter } from '../application/saved-filters.ts'
import { SavedFiltersPage, type SavedFiltersPageProps } from './saved-filters.view.tsx'
import { filterWords as words } from './words.vi.ts'

/** A list whose filters can be kept. */
export interface FilterableList {
  readonly list: FilteredList
  /** Where it stands: `/can-bo/kien-nghi`. */
  readonly home: string
  readonly name: string
  /** What one must be allowed to do to see it. */
  readonly action: string
  /** A filter as the list itself would write it; '' where it filters nothing. */
  readonly canonical: (query: string) => string
}

const changes = z.discriminatedUnion('does', [
  z.object({ does: z.literal('rename'), name: z.string().default('') }),
  z.object({ does: z.enum(['open-first', 'open-usual', 'up', 'down', 'remove']) }),
])

/** …/bo-loc below a list: its filters are saved, renamed, put in order and removed. */
export const savedFiltersInOffice = (office: Office, of: FilterableList) => async (app: FastifyInstance) => {
  const path = `${of.home.replace('/can-bo', '')}/bo-loc`
  const config = { config: { action: of.action } }
  const ownerOf = (request: FastifyRequest) => ({ list: of.list, officerId: office.person(request).officerId })

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    came: Partial<Pick<SavedFiltersPageProps, 'saving' | 'renaming'>> = {},
    status = 200,
  ) => {
    const filters = await office.read(request, (db) => savedFilters(db, ownerOf(request)))
    const { title, about } = words
    const { saving = null, renaming = null } = came
    return office.page(
      request,
      reply,
      {
        ...{ title, about, current: of.home, back: { href: of.home, label: of.name } },
        failed: saving !== null || renaming !== null,
        children: <SavedFiltersPage filters={filters} home={of.home} saving={saving} renaming={renaming} />,
      },
      status,
    )
  }

  app.get(path, config, (request, reply) => show(request, reply))

  app.post(path, config, async (request, reply) => {
    const values = fieldsOf(request.body)
    const query = of.canonical(typeof values.query === 'string' ? values.query : '')
    const name = typeof values.name === 'string' ? values.name : ''
    const kept = await office.write(request, (tx, by) => saveFilter(tx, by, ownerOf(request), { name, query }))
    if (kept.ok) return office.done(reply, `${of.home}?${query}`, words.saved(kept.value))
    const form = formWithErrors(values, { name: words.refusals[kept.refusal] })
    return show(request, reply, { saving: { query, form } }, kept.refusal === 'too-many' ? 409 : 422)
  })

  app.post<{ Params: { id: string } }>(`${path}/:id`, config, async (request, reply) => {
    const { id } = request.params
    const posted = readForm(changes, request.body)
    if (!z.uuid().safeParse(id).success || !posted.ok) return office.notFound(request, reply)
    const change = posted.value
    const changed = await office.write(request, (tx) => changeFilter(tx, ownerOf(request), id, change))
    if (changed.ok) return office.done(reply, `${of.home}/bo-loc`, words.done[change.does](changed.value.name))
    if (changed.refusal === 'not-found') return office.notFound(request, reply)
    const form = formWithErrors(posted.form.values, { name: words.refusals[changed.refusal] })
    return show(request, reply, { renaming: { id, form } }, 422)
  })
}
