import type { FastifyInstance } from 'fastify'
import { byIds, exportList } from '#modules/lists/index.ts'
import type { Office } from '#platform/http/office.ts'
import { exportedPetitions } from '../../application/export-rows.ts'
import { inboxIds } from '../../application/inbox-query.ts'
import { petitionColumns } from './export-columns.ts'
import { readAskedInbox } from './inbox-filter.ts'
import { viewerOf } from './viewer.ts'
import { exportWords } from './words.vi.ts'

/** POST /can-bo/kien-nghi/xuat?…: the whole list as the inbox's filter has it. */
export const petitionExportInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post('/kien-nghi/xuat', { config: { action: 'petitions.read' } }, (request, reply) =>
      exportList(office, request, reply, {
        list: 'petitions',
        name: exportWords.name,
        columns: petitionColumns(office.reach(request, 'contacts.read') !== 'none'),
        find: async (db) => {
          const ids = await inboxIds(db, readAskedInbox(request.query), await viewerOf(office, request, db))
          return byIds(ids, exportedPetitions)
        },
      }),
    )
  }
