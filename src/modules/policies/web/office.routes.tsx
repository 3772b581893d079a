import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { ButtonLink, type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { allPosts, answersToTell, draftFromAnswer, postById } from '../application/posts.ts'
import { changePost, type PostRefusal, publishPost, takeBackPost, writePost } from '../application/write-post.ts'
import type { PublishRefusal } from '../domain/index.ts'
import { PostEdit, PostList, postsAddress } from './office.view.tsx'
import { postForm, shownForm } from './post-form.ts'
import { words } from './words.vi.ts'

const uuid = (value: unknown): string | null => z.uuid().safeParse(value).data ?? null
type One = FastifyRequest<{ Params: { id: string } }>

/** Chính sách cho doanh nghiệp: the posts, written, published and taken back (R26). */
export const policiesInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'policies.read' } }
    const write = { config: { action: 'policies.write' } }

    app.get('/chinh-sach', read, async (request, reply) => {
      const mayWrite = office.reach(request, 'policies.write') !== 'none'
      const found = await office.read(request, async (db) => ({
        posts: await allPosts(db),
        answers: mayWrite ? await answersToTell(db) : [],
      }))
      return office.page(request, reply, {
        title: words.title,
        about: words.about,
        current: postsAddress,
        actions: mayWrite && (
          <ButtonLink href={`${postsAddress}/moi`} primary icon="plus">
            {words.write}
          </ButtonLink>
        ),
        children: <PostList {...found} today={office.today()} mayWrite={mayWrite} />,
      })
    })

    const edit = async (
      request: FastifyRequest,
      reply: FastifyReply,
      id: string | null,
      back: { form?: FormState; from?: string; status?: number; notice?: Notice } = {},
    ) => {
      const post = id ? await office.read(request, (db) => postById(db, id)) : null
      if (id && !post) return office.notFound(request, reply)
      return office.page(
        request,
        reply,
        {
          title: post?.title ?? words.write,
          back: { href: postsAddress, label: words.back },
          current: postsAddress,
          failed: (back.status ?? 200) >= 400,
          notice: back.notice,
          children: (
            <PostEdit
              post={post}
              from={back.from ?? ''}
              form={back.form ?? null}
              portal={`/${office.person(request).unitSlug}`}
            />
          ),
        },
        back.status,
      )
    }

    app.get('/chinh-sach/moi', write, async (request, reply) => {
      const from = uuid((request.query as { tu?: unknown } | null)?.tu)
      const answer = from && (await office.read(request, (db) => draftFromAnswer(db, from)))
      if (!from || !answer) return edit(request, reply, null)
      const form = newForm({
        ...{ kind: 'answer', title: answer.title, body: `${answer.content}\n\n${answer.answer}` },
        ...{ source: answer.reference, field: answer.field ?? '' },
      })
      return edit(request, reply, null, { form, from })
    })

    app.post('/chinh-sach', write, async (request, reply) => {
      const posted = readForm(postForm, request.body)
      const from = uuid((request.body as { from?: unknown } | null)?.from)
      if (!posted.ok) return edit(request, reply, null, { form: posted.form, from: from ?? '', status: 422 })
      const id = await office.write(request, async (tx, by) => {
        const known = from && (await draftFromAnswer(tx, from)) ? from : null
        return writePost(tx, by, posted.value, known)
      })
      return office.done(reply, `${postsAddress}/${id}`, words.done.saved)
    })

    app.get('/chinh-sach/:id', write, (request: One, reply) => {
      const id = uuid(request.params.id)
      return id ? edit(request, reply, id) : office.notFound(request, reply)
    })

    app.post('/chinh-sach/:id', write, async (request: One, reply) => {
      const id = uuid(request.params.id)
      const shown = shownForm.safeParse(request.body)
      if (!id || !shown.success) return office.notFound(request, reply)
      const posted = readForm(postForm, request.body)
      if (!posted.ok) return edit(request, reply, id, { form: posted.form, status: 422 })
      const outcome = await office.write(request, (tx, by) =>
        changePost(tx, by, { id, version: shown.data.version }, posted.value, posted.value.looked),
      )
      if (outcome.ok) return office.done(reply, `${postsAddress}/${id}`, words.done.saved)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      const field = outcome.refusal === 'personal-data' ? 'looked' : 'form'
      const form = formWithErrors(posted.form.values, { [field]: words.refusals[outcome.refusal] })
      return edit(request, reply, id, { form, status: 409 })
    })

    const act = (
      path: 'cong-khai' | 'go',
      does: (
        ...given: Parameters<typeof publishPost>
      ) => Promise<Result<null, PostRefusal | PublishRefusal | 'not-public'>>,
      said: string,
    ) =>
      app.post(`/chinh-sach/:id/${path}`, write, async (request: One, reply) => {
        const id = uuid(request.params.id)
        const shown = shownForm.safeParse(request.body)
        if (!id || !shown.success) return office.notFound(request, reply)
        const { version, looked } = shown.data
        const outcome = await office.write(request, (tx, by) => does(tx, by, { id, version }, looked))
        if (outcome.ok) return office.done(reply, `${postsAddress}/${id}`, said)
        if (outcome.refusal === 'not-found') return office.notFound(request, reply)
        const text = words.refusals[outcome.refusal]
        if (outcome.refusal !== 'personal-data')
          return edit(request, reply, id, { notice: { is: 'refused', text }, status: 409 })
        const post = await office.read(request, (db) => postById(db, id))
        const { title = '', forWhom = '', body = '', toDo = '', source = '', kind = 'guide', field } = post ?? {}
        const values = { title, forWhom, body, toDo, source, kind, field: field ?? '' }
        return edit(request, reply, id, { form: formWithErrors(values, { looked: text }), status: 409 })
      })
    act('cong-khai', publishPost, words.done.published)
    act('go', takeBackPost, words.done['taken-back'])
  }
