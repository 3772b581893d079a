import type { FastifyInstance } from 'fastify'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { Office } from '#platform/http/office.ts'
import { searchAnswers, similarAnswers } from '../../application/answer-library.ts'
import { petitionHref } from '../../application/petition-address.ts'
import type { SuggestForAnswer } from '../../application/suggest.ts'
import { libraryWords as words } from './actions/answer-words.vi.ts'
import { insertForm } from './actions/insert.tsx'
import { formContextOf } from './form-context-of.ts'
import { Library } from './library.view.tsx'
import { pageWords } from './page-words.vi.ts'
import { actorOf, type PlaceParams, petitionPaths, readPetition } from './which.ts'

const typedIn = (query: unknown): string => {
  const q = typeof query === 'object' && query !== null && 'q' in query ? query.q : ''
  return typeof q === 'string' ? cleanLine(q).slice(0, 200) : ''
}

/** Câu trả lời đã có, below a petition's page: searched, or like what it asks. `suggest`: what later modules know. */
export const answerLibraryInOffice =
  (office: Office, { suggest }: { readonly suggest?: SuggestForAnswer | undefined }) =>
  async (app: FastifyInstance): Promise<void> => {
    for (const path of petitionPaths)
      app.get<{ Params: PlaceParams }>(
        `${path}/${insertForm.path}`,
        { config: { action: 'petitions.draft-answer' } },
        async (request, reply) => {
          const loaded = await readPetition(office, request, request.params)
          if (!loaded) return office.notFound(request, reply)
          const { page } = loaded
          const context = formContextOf(loaded, actorOf(office.person(request)), office.today())
          const q = typedIn(request.query)
          const portal = `/${office.person(request).unitSlug}`
          const { content, proposal } = context.petition
          const asked = [content, proposal, ...page.asks.map(({ ask }) => ask)].join('\n')
          const found = await office.read(request, async (db) => ({
            replies: q ? await searchAnswers(db, q) : await similarAnswers(db, page.id, asked),
            suggestions: suggest ? await suggest.like(db, { text: q || asked, portal }) : [],
          }))
          const href = petitionHref(page)
          return office.page(request, reply, {
            title: words.title,
            about: words.about,
            current: '/can-bo/kien-nghi',
            back: { href, label: `${words.back}: ${pageWords.heading(page.number)}` },
            children: <Library href={href} context={context} q={q} {...found} />,
          })
        },
      )
  }
