import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { routeOf } from './address.ts'
import { type AtAddress, mayWithMoney, showBudget } from './frame.tsx'
import { Overview } from './overview.view.tsx'

/** /can-bo/ky-doi-thoai/:address/kinh-phi: the money of a dialogue at a glance. */
export const overviewOfBudget =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(routeOf(''), { config: { action: 'budgets.read' } }, (request: AtAddress, reply) =>
      showBudget(office, request, reply, {
        ...{ page: '', came: null },
        view: (budget) => <Overview budget={budget} mayEstimate={mayWithMoney(office, request, budget).estimate} />,
      }),
    )
  }
