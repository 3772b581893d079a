import type { SuggestForAnswer } from '#modules/petitions/index.ts'
import type { Office } from '#platform/http/office.ts'
import { type PublicPost, publicPosts, suggestPosts } from '../application/posts.ts'
import { forceOn } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** A post as one would say it in an answer: what holds, what to do, and what it rests on. */
const sayPost = ({ body, toDo, source }: PublicPost): string =>
  [body, toDo, source && words.restsOn(source)].filter(Boolean).join('\n\n')

/** The posts in force, for whoever drafts an answer about the same (R26). */
export const postsForAnswers = (office: Office): SuggestForAnswer => ({
  like: async (db, { text, portal }) =>
    (await suggestPosts(db, text, office.today())).map((post) => ({
      ...{ id: post.id, title: post.title, text: sayPost(post), href: `${portal}/chinh-sach/${post.slug}` },
    })),
  one: async (db, id) => {
    const post = (await publicPosts(db)).find((one) => one.id === id)
    return post && forceOn(post, office.today()) !== 'over' ? sayPost(post) : null
  },
})
