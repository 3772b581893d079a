import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { accountPages } from './account.routes.tsx'
import { backupPages } from './backup.routes.tsx'
import { forgottenPages } from './forgotten.routes.tsx'
import { healthPages } from './health.routes.tsx'
import { installationPages } from './installation.routes.tsx'
import { linkPages } from './links.routes.tsx'
import { officerPages } from './officers.routes.tsx'
import { passkeyPages } from './passkey.routes.tsx'
import { passkeySignInPages } from './passkey-sign-in.routes.tsx'
import { providerPages } from './provider.routes.tsx'
import { secondStepPages } from './second-step.routes.tsx'
import { secondStepAskPages } from './second-step-ask.routes.tsx'
import { secondStepSignInPages } from './second-step-sign-in.routes.tsx'
import { setUpPages } from './set-up.routes.tsx'
import { signInPages } from './sign-in.routes.tsx'
import type { StaffWeb } from './staff-web.ts'

/** Signing in, one's account, the set-up, one-time links, officers, and the installation's units. */
export const staffInOffice = (web: StaffWeb, office: Office) => async (app: FastifyInstance) => {
  await app.register(signInPages(web))
  await app.register(accountPages(web, office))
  await app.register(secondStepPages(web, office))
  await app.register(secondStepAskPages(web))
  await app.register(secondStepSignInPages(web))
  await app.register(passkeyPages(web, office))
  await app.register(passkeySignInPages(web))
  await app.register(providerPages(web))
  await app.register(linkPages(web))
  await app.register(forgottenPages(web))
  await app.register(setUpPages(web))
  await app.register(officerPages(web, office))
  await app.register(installationPages(web, office))
  await app.register(backupPages(web, office))
  await app.register(healthPages(web, office))
}
