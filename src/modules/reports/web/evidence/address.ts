import { dialoguesAddress } from '#modules/dialogues/index.ts'
import { type FigureLink, figureAddress } from '#modules/petitions/index.ts'
import type { Behind } from '../../domain/index.ts'
import { promisesHref, registrationsHref } from '../statistics/dialogue.view.tsx'

export const EVIDENCE = '/can-bo/minh-chung-dcci'
/** The rail's entry the pages belong to. */
export const STATISTICS = '/can-bo/thong-ke'
export const INDICATORS = '/can-bo/thiet-lap/chi-so-dcci'
export const yearHref = (year: number): string => `${EVIDENCE}?nam=${year}`
export const indicatorHref = (year: number, code: string): string => `${EVIDENCE}/${year}/${code}`
export const frozenHref = (id: string): string => `${EVIDENCE}/ban/${id}`
/** The rows behind a frozen figure, as they were. */
export const frozenRowsHref = (id: string, code: string): string => `${EVIDENCE}/ban/${id}/${code}`

/** Where the rows behind a figure are listed, in a dialogue. */
export function behindHref(behind: Behind, dialogue: string): string {
  if ('petitions' in behind)
    return figureAddress({ counted: true, ...(behind.petitions as Partial<FigureLink>), dialogue })
  if ('promises' in behind) return promisesHref(dialogue, behind.promises)
  if ('registrations' in behind)
    return registrationsHref(dialogue, behind.registrations === 'all' ? 'tat-ca' : behind.registrations)
  return `${dialoguesAddress}/${dialogue}/thong-ke#lap-lai`
}
