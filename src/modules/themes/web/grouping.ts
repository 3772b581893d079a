import type { Grouping } from '#modules/petitions/index.ts'
import { may } from '#modules/staff/index.ts'
import { groupsOf } from '../application/theme-page-query.ts'
import { themeHref, topicsHref } from './address.ts'
import { GROUPS_PATH } from './groups.routes.tsx'
import { groupsWords as words } from './groups-words.vi.ts'

/** What a petition's page and the inbox are told of topics and themes. */
export const petitionGrouping: Grouping = {
  path: GROUPS_PATH,
  actions: ['themes.edit'],
  change: words.change,
  changeSeveral: words.changeSeveral,
  of: async (db, petitionId, { roles }) => {
    const { topics, themes } = await groupsOf(db, petitionId)
    const readsTopics = may(roles, 'topics.read') !== null
    const readsThemes = may(roles, 'themes.read') === 'all'
    return [
      ...topics.map(({ name, dialogue }) => ({
        term: words.topicTitle(dialogue),
        names: [{ name, href: readsTopics ? topicsHref(dialogue) : null }],
      })),
      {
        term: words.themeTitle,
        names: themes.map(({ id, name }) => ({ name, href: readsThemes ? themeHref(id) : null })),
      },
    ]
  },
}
