import type { FastifyInstance } from 'fastify'
import { together } from '#kernel/together.ts'
import type { Portal } from '#platform/http/portal.ts'
import { dialoguesOfThemes, publicThemes } from '../application/public-themes.ts'
import { PublicThemes, publicThemesAddress } from './portal.view.tsx'
import { themePortalWords } from './portal-words.en.ts'

/** …/nhom-van-de: released themes with what is done about them (R27), of all dialogues or of one. */
export const themesInPortal =
  (portal: Portal) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/nhom-van-de', { config: { sameForAll: true } }, async (request, reply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, themePortalWords)
      const asked = (request.query as Record<string, unknown>).ky
      const dialogue = typeof asked === 'string' && /^[\w-]{1,20}$/.test(asked) ? asked : ''
      const found = await portal.read(request, (db) =>
        together({ themes: publicThemes(db, dialogue), dialogues: dialoguesOfThemes(db) }),
      )
      return portal.page(request, reply, {
        title: words.title,
        description: words.description(unit.name),
        path: publicThemesAddress(unit.base, dialogue),
        width: 'reading',
        children: <PublicThemes {...found} base={unit.base} dialogue={dialogue} today={portal.today()} />,
      })
    })
  }
