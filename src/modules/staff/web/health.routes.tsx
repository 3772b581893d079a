import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { kindWords, servedUnits } from '#modules/units/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { askForRun, jobsHealth, latestRuns, messageQueues } from '../application/job-runs.ts'
import { machineStates } from '../application/machine-state.ts'
import { standingOfBackup } from './backup.routes.tsx'
import { HEALTH, HealthPage } from './health.view.tsx'
import { healthWords as words } from './health-words.vi.ts'
import { realNow } from './plain.ts'
import type { StaffWeb } from './staff-web.ts'
import { words as staff } from './words.vi.ts'

/** So many of the latest runs are listed. */
const RUNS = 30

const runForm = z.object({ job: z.string().regex(/^[a-z-]{1,40}$/) })

/** Sức khỏe hệ thống, of the installation's administrator: jobs, queues, disk, backup, ways out. */
export const healthPages = (web: StaffWeb, office: Office) => async (app: FastifyInstance) => {
  const administer = { config: { action: 'installation.administer', withoutUnit: true } }
  const path = HEALTH.replace('/can-bo', '')

  app.get(path, administer, async (request, reply) => {
    const units = new Map((await servedUnits(web.db)).map((unit) => [unit.id, kindWords(unit.kind, unit.name)]))
    const backup = await standingOfBackup(web)
    const found = await web.db.outside('read', async (tx) => ({
      states: await machineStates(tx),
      queues: (await messageQueues(tx)).map((queue) => ({ ...queue, unit: units.get(queue.unitId) ?? queue.unitId })),
      jobs: await jobsHealth(tx),
      runs: await latestRuns(tx, RUNS),
    }))
    const children = (
      <HealthPage
        {...found}
        demonstration={web.banner() !== undefined}
        set={web.waysOut}
        lastGoodBackup={backup.lastGood?.endedAt ?? null}
        backupIsGood={backup.standing === 'good'}
        now={realNow()}
      />
    )
    return office.page(request, reply, {
      ...{ title: words.title, about: words.about, current: '/can-bo/he-thong', children },
      back: { href: '/can-bo/he-thong', label: staff.installation.back },
    })
  })

  app.post(`${path}/chay`, administer, async (request, reply) => {
    const posted = readForm(runForm, request.body)
    if (!posted.ok) return office.notFound(request, reply)
    const { job } = posted.value
    await web.db.outside('write', (tx) => askForRun(tx, job))
    return web.done(reply, HEALTH, words.asked(words.names[job] ?? job))
  })
}
