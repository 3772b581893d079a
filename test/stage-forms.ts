import type { FastifyInstance } from 'fastify'
import { formPost } from './stage.ts'

type Fields = Record<string, string | readonly string[]>

/** The hidden fields of a page's form, as a browser would send them back. */
export const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )

/** Opens a form and waits until a person could have filled it in: its stamp is made older, not the clock. */
export async function openForm(app: FastifyInstance, url: string, cookie = ''): Promise<Record<string, string>> {
  const page = await app.inject({ url, headers: { cookie } })
  if (page.statusCode !== 200) throw new Error(`${url}: ${page.statusCode}`)
  return hiddenFields(page.body)
}

/** Posts fields as a browser does. */
export const send = (app: FastifyInstance, url: string, fields: Fields, cookie?: string) =>
  app.inject({ url, ...formPost(fields, cookie) })

/** A form with files, as a browser sends it. */
export function multipart(fields: Fields, files: readonly { field: string; name: string; content: Buffer }[]) {
  const boundary = '----thu-nghiem-bien'
  const parts: Buffer[] = []
  const add = (text: string) => parts.push(Buffer.from(text))
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat())
      add(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${one}\r\n`)
  for (const { field, name, content } of files) {
    add(`--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n`)
    add('content-type: application/octet-stream\r\n\r\n')
    parts.push(content)
    add('\r\n')
  }
  add(`--${boundary}--\r\n`)
  return {
    method: 'POST' as const,
    payload: Buffer.concat(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' },
  }
}
