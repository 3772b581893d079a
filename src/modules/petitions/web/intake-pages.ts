import type { FastifyInstance } from 'fastify'
import type { Portal } from '#platform/http/portal.ts'
import { followInPortal } from './follow.routes.tsx'
import { followDoorInPortal } from './follow-door.routes.tsx'
import type { IntakeWebParts } from './intake-parts.ts'
import { petitionFormInPortal } from './portal-form.routes.tsx'
import { receiptInPortal } from './receipt.routes.tsx'
import { uploadsInPortal } from './uploads.routes.ts'

/** The public's side of intake: form, uploads, receipt, following. */
export const intakeInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  await app.register(petitionFormInPortal(portal, parts))
  await app.register(uploadsInPortal(portal, parts))
  await app.register(receiptInPortal(portal, parts))
  await app.register(followDoorInPortal(portal, parts))
  await app.register(followInPortal(portal, parts))
}
