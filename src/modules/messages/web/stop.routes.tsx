import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { UnitDb } from '#platform/db/database.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { Button, Form, HiddenInput, Note, PageHead, Stack, useWords } from '#ui/index.ts'
import { hasStopped, setStopped } from '../application/stopped.ts'
import { stopWords } from './stop-words.en.ts'

/** Which contact a stop link's token is for; null: none. Handed in: links stand in a later module. */
export type OpenStop = (db: UnitDb, token: string) => Promise<string | null>

type AtToken = FastifyRequest<{ Params: { token: string } }>

const StopPage = ({ href, unit, stopped }: { href: string; unit: string; stopped: boolean }) => {
  const words = useWords(stopWords)
  return (
    <Stack gap={4}>
      <PageHead title={words.title}>{words.about(unit)}</PageHead>
      {stopped && <Note>{words.stopped}</Note>}
      <p>{words.still}</p>
      <Form action={href}>
        <HiddenInput name="tiep" value={stopped ? '1' : '0'} />
        <Button primary={!stopped}>{stopped ? words.resume : words.stop}</Button>
      </Form>
    </Stack>
  )
}

/**
 * Ngừng nhận: one page, one button. Looking changes nothing (robots of Zalo and of mail scanners open every link); a POST
 * stops, also one a mail program makes by itself (RFC 8058), which comes without a page of ours.
 * @param path where the link stands below the unit's address
 */
export const stopInPortal =
  (portal: Portal, { keys, open, path }: { readonly keys: Keys; readonly open: OpenStop; readonly path: string }) =>
  async (app: FastifyInstance): Promise<void> => {
    const contactAt = (request: AtToken) => portal.read(request, (db) => open(db, request.params.token))
    const route = `/${path}/:token`

    const show = async (request: AtToken, reply: FastifyReply): Promise<FastifyReply> => {
      const contactId = await contactAt(request)
      const stopped = contactId && (await portal.count(request, (db) => hasStopped(db, keys, contactId)))
      if (typeof stopped !== 'boolean') return portal.notFound(request, reply)
      const { title } = portal.words(request, stopWords)
      const [href = ''] = request.url.split('?')
      const children = <StopPage href={href} unit={portal.unit(request).name} stopped={stopped} />
      // No path: kept out of search engines and of every cache.
      return portal.page(request, reply, { title, width: 'form', children })
    }
    app.get(route, show)

    app.post(route, async (request: AtToken, reply): Promise<FastifyReply> => {
      const contactId = await contactAt(request)
      if (!contactId) return portal.notFound(request, reply)
      const posted = fieldsOf(request.body)
      const isOneClick = posted['List-Unsubscribe'] === 'One-Click'
      // Only the page's own button has them come again: whatever else is posted, however often, stops.
      const stops = isOneClick || posted.tiep !== '1'
      await portal.forSender(request, (tx, by) => setStopped(tx, by, keys, contactId, stops))
      // A mail program is answered at once and led nowhere (RFC 8058, section 3.1).
      if (isOneClick) return show(request, reply)
      const words = portal.words(request, stopWords)
      return portal.done(reply, request.url, stops ? words.doneStopped : words.doneResumed)
    })
  }
