import type { FastifyInstance } from 'fastify'
import { importInOffice } from '#modules/lists/index.ts'
import type { Office } from '#platform/http/office.ts'
import type { Portal } from '#platform/http/portal.ts'
import { followInPortal } from './follow.routes.tsx'
import { followAnswerInPortal } from './follow-answer.routes.ts'
import { followDoorInPortal } from './follow-door.routes.tsx'
import { followPromisesInPortal } from './follow-promises.routes.ts'
import { followWayInPortal } from './follow-way.routes.ts'
import { formDraftsInPortal } from './form-draft.routes.tsx'
import { petitionImport } from './import-petitions.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { paperEntryInOffice } from './paper-entry.routes.tsx'
import { placeCodesInOffice } from './place-codes.routes.tsx'
import { petitionFormInPortal } from './portal-form.routes.tsx'
import { privacyInPortal } from './privacy.routes.tsx'
import { receiptInPortal } from './receipt.routes.tsx'
import { receiptInOffice } from './receipt-office.routes.tsx'
import { similarInPortal } from './similar.routes.tsx'
import { uploadsInOffice, uploadsInPortal } from './uploads.routes.ts'

/** The public's side of intake: form, uploads, receipt, following. */
export const intakeInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  await app.register(petitionFormInPortal(portal, parts))
  await app.register(formDraftsInPortal(portal, parts))
  await app.register(similarInPortal(portal, parts))
  await app.register(uploadsInPortal(portal, parts))
  await app.register(receiptInPortal(portal, parts))
  await app.register(followDoorInPortal(portal, parts))
  await app.register(followInPortal(portal, parts))
  await app.register(followWayInPortal(portal, parts))
  await app.register(followAnswerInPortal(portal, parts))
  await app.register(followPromisesInPortal(portal, parts))
  await app.register(privacyInPortal(portal))
}

/** The office's side of intake: paper entry, tables typed elsewhere, scans, printed receipts. */
export const intakeInOffice = (office: Office, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  await app.register(paperEntryInOffice(office, parts))
  await app.register(importInOffice(office, parts.keys, petitionImport(parts.keys)))
  await app.register(uploadsInOffice(office, parts))
  await app.register(receiptInOffice(office, parts))
  await app.register(placeCodesInOffice(office, parts))
}
