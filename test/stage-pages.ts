import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { formPost } from './stage.ts'

const config: ConfigData = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8'))
const validator = new HtmlValidate(
  new StaticConfigLoader({
    ...config,
    rules: {
      ...config.rules,
      // Boxes that are ticked together share a name, as the form's reader expects.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    },
  }),
)

/** What is wrong with a page as HTML: rule, place and message of each; none: it is valid. */
export async function htmlProblems(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html, 'page.html')
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${ruleId} ${line}:${column} ${message}`),
  )
}

/** The version a page's forms carry. */
export const versionIn = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''

/** An officer at the petition's page: reads it, and posts its forms with the version it showed. */
export function atPetition(app: FastifyInstance, cookie: string, href: string) {
  const page = () => app.inject({ url: href, headers: { cookie } })
  return {
    page,
    /** Posts the form of this path; `fields` by their own names, without the form's prefix. */
    async post(path: string, fields: Readonly<Record<string, string | readonly string[]>>, version?: string) {
      const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${path}.${name}`, value]))
      const seen = version ?? versionIn((await page()).body)
      return app.inject({ url: `${href}/${path}`, ...formPost({ version: seen, ...named }, cookie) })
    },
  }
}
