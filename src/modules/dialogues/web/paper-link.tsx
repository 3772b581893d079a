import type { FastifyRequest } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { ButtonLink } from '#ui/index.ts'
import { dialoguesAddress } from './dialogue-list.view.tsx'
import { preparationWords } from './preparation-words.vi.ts'

/** Papers that pages lead to where they are needed, by their address below the dialogue's papers; '' is the list of them. */
export type LinkedPaper = keyof typeof preparationWords.papers

/** From a page to the papers that say the same, for who may read the papers of a whole dialogue. */
export const paperButtons = (
  office: Pick<Office, 'reach'>,
  request: FastifyRequest,
  address: string,
  papers: readonly LinkedPaper[],
) =>
  office.reach(request, 'papers.read') === 'all' && papers.length > 0
    ? papers.map((paper) => (
        <ButtonLink href={paperHref(address, paper)} ghost icon="print">
          {preparationWords.papers[paper]}
        </ButtonLink>
      ))
    : null

const paperHref = (address: string, paper: LinkedPaper): string =>
  [`${dialoguesAddress}/${address}/giay-to`, paper].filter(Boolean).join('/')
