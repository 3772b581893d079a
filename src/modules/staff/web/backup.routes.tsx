import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import {
  askForBackup,
  backupPlan,
  backupRuns,
  checkBackupFolder,
  lastGoodBackup,
  onOneDisk,
  saveBackupPlan,
} from '../application/backup-plan.ts'
import { backupStanding } from '../domain/index.ts'
import { BACKUP, BackupPage } from './backup.view.tsx'
import { words } from './backup-words.vi.ts'
import { realNow } from './plain.ts'
import type { StaffWeb } from './staff-web.ts'
import { words as staff } from './words.vi.ts'

const form = z.object({
  folder: z.string().trim().max(500).default(''),
  passphrase: z.string().trim().default(''),
  withoutKeys: z.string().optional(),
  version,
})

/** How the backup stands now. */
export const standingOfBackup = (web: StaffWeb) =>
  web.db.outside('read', async (tx) => {
    const [plan, runs, lastGood] = [await backupPlan(tx), await backupRuns(tx), await lastGoodBackup(tx)]
    return { plan, runs, lastGood, standing: backupStanding(plan, lastGood, realNow()) }
  })

/** Sao lưu hằng đêm: where it goes and how it went; of the installation's administrator. */
export const backupPages = (web: StaffWeb, office: Office) => async (app: FastifyInstance) => {
  const administer = { config: { action: 'installation.administer', withoutUnit: true } }
  const path = BACKUP.replace('/can-bo', '')
  const back = { href: '/can-bo/he-thong', label: staff.installation.back }

  const show = async (request: FastifyRequest, reply: FastifyReply, given: FormState | null, status = 200) => {
    const now = await standingOfBackup(web)
    const oneDisk = now.plan.folder !== '' && (await onOneDisk(now.plan.folder, web.backup.dataDir))
    const children = (
      <BackupPage
        {...now}
        oneDisk={oneDisk}
        demonstration={web.banner() !== undefined}
        form={given ?? newForm({ folder: now.plan.folder })}
      />
    )
    const content = {
      title: words.title,
      about: words.about,
      back,
      current: back.href,
      failed: status === 422,
      children,
    }
    return office.page(request, reply, content, status)
  }

  app.get(path, administer, (request, reply) => show(request, reply, null))

  app.post(path, administer, async (request, reply) => {
    const posted = readForm(form, request.body)
    if (!posted.ok) return show(request, reply, posted.form, 422)
    const { folder, passphrase, withoutKeys, version } = posted.value
    const refused = (errors: FormState['errors'], status = 422) =>
      show(request, reply, formWithErrors({ folder }, errors), status)
    if (passphrase && passphrase.length < web.backup.passphraseLeast)
      return refused({ passphrase: words.short(web.backup.passphraseLeast) })
    const checked = folder ? await checkBackupFolder(folder, web.backup.dataDir) : { ok: true as const, value: '' }
    if (!checked.ok) return refused({ folder: words.folderRefusals[checked.refusal] })
    const keyLock = passphrase ? web.backup.lockFor(passphrase) : withoutKeys ? null : undefined
    const { accountId } = web.session(request)
    const by = { accountId, at: web.clock.now(), on: web.clock.today() }
    const saved = await web.db.outside('write', (tx) =>
      saveBackupPlan(tx, by, { folder: checked.value, keyLock, version }),
    )
    return saved.ok ? web.done(reply, BACKUP, words.saved) : refused({ form: words.stale }, 409)
  })

  app.post(`${path}/ngay`, administer, async (_, reply) => {
    await web.db.outside('write', (tx) => askForBackup(tx, realNow()))
    return web.done(reply, BACKUP, words.asked)
  })
}
