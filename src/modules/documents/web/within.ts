import type { FastifyRequest } from 'fastify'
import type { Action } from '#modules/staff/index.ts'
import type { Office } from '#platform/http/office.ts'

/** Whether what a department wrote is within this person's reach. */
export function isWithin(
  office: Office,
  request: FastifyRequest,
  action: Action,
  departmentId: string | null,
): boolean {
  const reach = office.reach(request, action)
  return (
    reach === 'all' ||
    (reach === 'own-department' && departmentId !== null && departmentId === office.person(request).departmentId)
  )
}
