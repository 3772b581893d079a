import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Closing } from '#platform/db/transaction.ts'

/** The signed-in officer, in the unit the session stands in. */
export interface Person {
  readonly accountId: string
  readonly officerId: string
  readonly unitId: string
  readonly unitSlug: string
  /** "Xã Đại Sơn" */
  readonly unitName: string
  readonly name: string
  /** anh, chị, ông, bà; empty when not given. */
  readonly addressForm: string
  readonly title: string
  readonly roles: readonly string[]
  readonly departmentId: string | null
  readonly installationAdministrator: boolean
}

/** How far an action reaches: not at all, what lies with one's own department, or the whole unit. */
export type Reach = 'none' | 'own-department' | 'all'

export interface Notice {
  readonly is: 'done' | 'refused' | 'info'
  readonly text: string
}

/** What a page of the office consists of; the face puts rail, head and banner around it. */
export interface OfficeContent {
  readonly title: string
  readonly heading?: ComponentChildren
  readonly about?: ComponentChildren
  readonly badge?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly back?: { href: string; label: string }
  /** The address of the rail's entry this page belongs to: `/can-bo/kien-nghi`. */
  readonly current: string
  /** A form came back with errors. */
  readonly failed?: boolean
  readonly notice?: Notice | undefined
  readonly children: ComponentChildren
}

/**
 * The office's door, handed to each module's routes. A route names its action in its options
 * (`{ config: { action: 'petitions.read' } }`); the face refuses who may not, before the handler runs.
 */
export interface Office {
  person(request: FastifyRequest): Person
  by(request: FastifyRequest): By
  reach(request: FastifyRequest, action: string): Reach
  /** Opens a read-only transaction in the person's unit. */
  read<T>(request: FastifyRequest, work: (db: UnitDb, by: By) => Promise<T>): Promise<T>
  /** Opens a transaction in the person's unit; it is committed before this resolves. */
  write<T>(request: FastifyRequest, work: (db: UnitDb, by: By) => Promise<T | Closing<T>>): Promise<T>
  /** Opens a transaction that is undone at its end: `work` does what would be done, and tells what came of it. */
  rehearse<T>(request: FastifyRequest, work: (db: UnitDb, by: By) => Promise<T>): Promise<T>
  today(): Day
  now(): Temporal.Instant
  page(request: FastifyRequest, reply: FastifyReply, content: OfficeContent, status?: number): Promise<FastifyReply>
  /** 303 to `location`, where `text` is said once. */
  done(reply: FastifyReply, location: string, text: string): FastifyReply
  /** The page for what is not there, or not this person's to see. */
  notFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
  /** The site's own address, `https://…`; null where none is set. */
  readonly origin: string | null
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What one must be allowed to do to come here; a name of the permission table. */
    action?: string
  }
}
