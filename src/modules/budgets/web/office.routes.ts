import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { allowancesInOffice } from './allowances.routes.tsx'
import { estimateInOffice } from './estimate.routes.tsx'
import { lineInOffice } from './line.routes.tsx'
import { normsInOffice } from './norms.routes.tsx'
import { overviewOfBudget } from './overview.routes.tsx'
import type { ScanParts } from './scans.ts'
import { settlementInOffice } from './settlement.routes.tsx'
import { spendingInOffice } from './spending.routes.tsx'
import { voucherInOffice } from './voucher.routes.tsx'

/** Kinh phí: every page of a dialogue's money, and the norms it is held against. */
export const budgetsInOffice =
  (office: Office, parts: ScanParts) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(overviewOfBudget(office))
    await app.register(estimateInOffice(office))
    await app.register(lineInOffice(office))
    await app.register(spendingInOffice(office))
    await app.register(voucherInOffice(office, parts))
    await app.register(allowancesInOffice(office, parts))
    await app.register(settlementInOffice(office))
    await app.register(normsInOffice(office))
  }
