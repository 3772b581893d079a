import type { FastifyInstance } from 'fastify'
import { isField } from '#modules/petitions/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { publicPostAt, publicPosts } from '../application/posts.ts'
import { PostPage, PostsPage } from './portal.view.tsx'
import { postWords } from './portal-words.en.ts'

/** …/chinh-sach: the posts for businesses, and each one's page. */
export const policiesInPortal = (portal: Portal) => async (app: FastifyInstance) => {
  app.get('/chinh-sach', { config: { sameForAll: true } }, async (request, reply) => {
    const unit = portal.unit(request)
    const words = portal.words(request, postWords)
    const asked = (request.query as Record<string, unknown>)['linh-vuc']
    const field = typeof asked === 'string' && isField(asked) ? asked : ''
    const posts = await portal.read(request, publicPosts)
    return portal.page(request, reply, {
      title: words.title,
      description: words.description(unit.name),
      path: `${unit.base}/chinh-sach${field && `?linh-vuc=${field}`}`,
      width: 'reading',
      children: <PostsPage base={unit.base} posts={posts} field={field} today={portal.today()} />,
    })
  })

  app.get('/chinh-sach/:post', { config: { sameForAll: true } }, async (request, reply) => {
    const unit = portal.unit(request)
    const { post: slug } = request.params as { post: string }
    const post = await portal.read(request, (db) => publicPostAt(db, slug))
    if (!post) return portal.notFound(request, reply)
    return portal.page(request, reply, {
      title: post.title,
      description: post.forWhom || post.body.slice(0, 150),
      path: `${unit.base}/chinh-sach/${post.slug}`,
      width: 'reading',
      children: <PostPage base={unit.base} post={post} today={portal.today()} />,
    })
  })
}
