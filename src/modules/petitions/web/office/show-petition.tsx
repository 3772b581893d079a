import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Notice, Office } from '#platform/http/office.ts'
import type { LoadedPetition } from './load-view.ts'
import { pageWords as words } from './page-words.vi.ts'
import { PetitionBadges, PetitionPageView } from './petition.view.tsx'
import type { CameBack } from './petition-view.ts'
import { petitionView } from './view-of.ts'
import { actorOf } from './which.ts'

interface Showing {
  readonly came?: CameBack | undefined
  readonly notice?: Notice | undefined
  readonly status?: number
}

/** A petition's page, fresh or with what came back. */
export function showPetition(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  loaded: LoadedPetition,
  { came, notice, status = 200 }: Showing = {},
): Promise<FastifyReply> {
  const person = office.person(request)
  const looker = { ...actorOf(person), publicBase: `/${person.unitSlug}`, headings: 2 as const }
  const view = petitionView(loaded, looker, office.today())
  return office.page(
    request,
    reply,
    {
      title: words.heading(view.number),
      heading: view.context.petition.title,
      about: `${words.heading(view.number)} · ${view.code}`,
      badge: <PetitionBadges view={view} />,
      current: '/can-bo/kien-nghi',
      back: { href: '/can-bo/kien-nghi', label: words.back },
      failed: came !== undefined,
      notice,
      children: <PetitionPageView view={view} came={came} />,
    },
    status,
  )
}
