import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Catalogue, Language } from '#kernel/language.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Closing } from '#platform/db/transaction.ts'
import type { Notice } from './office.ts'

/** The unit whose public pages are visited. */
export interface VisitedUnit {
  readonly id: string
  readonly slug: string
  /** The language of the page that is visited, as its address says it. */
  readonly language: Language
  /** "Xã Đại Sơn", in English "Đại Sơn Commune" */
  readonly name: string
  /** "thành phố Hải Phòng", in English "Hải Phòng City" */
  readonly place: string
  /** `/dai-son-11086`, in English `/dai-son-11086/en`, without a slash at the end: what every link of a page begins with. */
  readonly base: string
  readonly phone: string
  readonly counterName: string
  readonly counterAddress: string
  /** "17:00" */
  readonly closesAt: string
  readonly site: string
  readonly demonstration: boolean
}

/** What a public page consists of; the face puts the header, the foot and the banner around it. */
export interface PortalContent {
  readonly title: string
  readonly description?: string
  /** The page's address from the root; left out on pages of a secret link, which then are kept out of search engines. */
  readonly path?: string
  readonly width?: 'home' | 'reading' | 'form'
  readonly failed?: boolean
  /** Seconds after which the page reloads itself where script does not run. */
  readonly refresh?: number
  readonly notice?: Notice | undefined
  /** The page stands in Vietnamese alone: no other language is offered. */
  readonly vietnameseOnly?: boolean
  /** The page, with its one h1. */
  readonly children: ComponentChildren
}

/** The public's door, handed to each module's routes, which stand below `/:unit`. */
export interface Portal {
  /** The unit of the address; a route is only reached when there is one. */
  unit(request: FastifyRequest): VisitedUnit
  /** A catalogue's words in the language that is visited. */
  words<Words>(request: FastifyRequest, catalogue: Catalogue<Words>): Words
  by(): By
  read<T>(request: FastifyRequest, work: (db: UnitDb, by: By) => Promise<T>): Promise<T>
  write<T>(request: FastifyRequest, work: (db: UnitDb, by: By) => Promise<T | Closing<T>>): Promise<T>
  /** As the holder of a submission's secret, which the caller has checked. */
  holder<T>(
    request: FastifyRequest,
    submissionId: string,
    mode: 'read' | 'write',
    work: (db: UnitDb, by: By) => Promise<T>,
  ): Promise<T>
  /**
   * The act of a sender whose secret the caller has checked, carried to its end: what follows from it (stage, terms, what
   * is public) is written with the program's rights; the history says that a sender did it.
   */
  forSender<T>(request: FastifyRequest, work: (db: UnitDb, by: By) => Promise<T>): Promise<T>
  /** As the program itself, for counts that may be told where rows may not. */
  count<T>(request: FastifyRequest, work: (db: UnitDb) => Promise<T>): Promise<T>
  today(): Day
  now(): Temporal.Instant
  page(request: FastifyRequest, reply: FastifyReply, content: PortalContent, status?: number): Promise<FastifyReply>
  done(reply: FastifyReply, location: string, text: string): FastifyReply
  notFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
  readonly origin: string | null
}
