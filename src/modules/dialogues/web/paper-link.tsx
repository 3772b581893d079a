import type { FastifyRequest } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { ButtonLink } from '#ui/index.ts'
import { dialoguesAddress } from './dialogue-list.view.tsx'
import { preparationWords } from './preparation-words.vi.ts'

/** Papers that are made of what a page of the preparation shows, by their address below the dialogue; '' is the list of them. */
const papers = {
  'ke-hoach': 'ke-hoach',
  'thong-bao': '',
  'niem-yet': 'bien-ban-niem-yet',
  loa: 'loi-doc-loa',
} as const

/** From a page of the preparation to the paper that says the same, for who may read the papers of a whole dialogue. */
export const paperLink = (office: Office, request: FastifyRequest, address: string, page: keyof typeof papers) =>
  office.reach(request, 'papers.read') === 'all' ? (
    <ButtonLink
      href={[`${dialoguesAddress}/${address}/giay-to`, papers[page]].filter(Boolean).join('/')}
      ghost
      icon="print"
    >
      {preparationWords.papers[page]}
    </ButtonLink>
  ) : null
