import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { shortDateTime } from '#kernel/vietnamese-date.ts'
import type { Office } from '#platform/http/office.ts'
import { Note } from '#ui/index.ts'
import { keepersOf } from '../application/account.ts'
import { standingOfBackup } from './backup.routes.tsx'
import { BACKUP } from './backup.view.tsx'
import { words } from './backup-words.vi.ts'
import type { StaffWeb } from './staff-web.ts'

/** What is said of the backup, and whether something is wrong with it. */
interface Said {
  readonly line: VNode
  readonly wrong: boolean
}

async function said(web: StaffWeb, office: Office, request: FastifyRequest): Promise<Said | null> {
  if (office.reach(request, 'backup.read') === 'none') return null
  if (web.banner() !== undefined) return { line: <p class="quiet">{words.demonstration}</p>, wrong: false }
  const { standing, lastGood, runs } = await standingOfBackup(web)
  const good = lastGood?.endedAt && words.unit.good(shortDateTime(lastGood.endedAt))
  const [last] = runs
  const failed = last?.outcome === 'failed' && words.unit.failed(shortDateTime(last.beganAt))
  if (standing === 'good' && !failed) return { line: <p class="quiet">{good}</p>, wrong: false }
  const line = (
    <Note is={standing === 'late' ? 'late' : 'soon'} title={words.title}>
      <p>
        {standing === 'none' ? words.unit.none : standing === 'late' && (good ? words.standing.late : words.noGood)}{' '}
        {good} {failed} <WhomToAsk {...(await peopleToAsk(web, office, request))} />
      </p>
    </Note>
  )
  return { line, wrong: true }
}

/**
 * A word for a unit's administrator about the installation's nightly backup: when the last good one was made, or that there
 * is none, and whom to ask. It opens nothing: where backups go is the installation's affair. null: for everybody else.
 */
export const backupLine =
  (web: StaffWeb, office: Office) =>
  async (request: FastifyRequest): Promise<VNode | null> =>
    (await said(web, office, request))?.line ?? null

/** The same, for the day's page: only where something is wrong. */
export const backupWarning =
  (web: StaffWeb, office: Office) =>
  async (request: FastifyRequest): Promise<VNode | null> => {
    const here = await said(web, office, request)
    return here?.wrong ? here.line : null
  }

const peopleToAsk = async (web: StaffWeb, office: Office, request: FastifyRequest) => ({
  mayOpen: office.reach(request, 'installation.administer') !== 'none',
  keepers: await web.db.outside('read', keepersOf),
})

const WhomToAsk = ({ mayOpen, keepers }: Awaited<ReturnType<typeof peopleToAsk>>) =>
  mayOpen ? (
    <a href={BACKUP}>{words.open}</a>
  ) : (
    <>
      {words.unit.ask}{' '}
      {keepers.map(({ name, email }, index) => (
        <>
          {index > 0 && ', '}
          {name} (<a href={`mailto:${email}`}>{email}</a>)
        </>
      ))}
      .
    </>
  )
