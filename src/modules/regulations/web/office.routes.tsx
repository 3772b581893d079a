import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isId } from '#kernel/id.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, hasErrors } from '#ui/index.ts'
import { confirmRuleSet, editRuleSet } from '../application/edit-rule-set.ts'
import { ownRuleSets } from '../application/rule-sets.ts'
import { ruleVersion, ruleVersions } from '../application/rule-versions.ts'
import { isRuleKey, type RuleKey } from '../domain/index.ts'
import { confirmForm, formOfRule, ruleForm } from './rule-form.ts'
import { EditRulePage, VersionPage, VersionsPage } from './rule-versions.view.tsx'
import { RULES, RulesPage, type RulesUse } from './rules.view.tsx'
import { words } from './words.vi.ts'

const SETTINGS = '/can-bo/thiet-lap'
const back = { href: RULES, label: words.title }

type OfSet = { Params: { id: string } }
type OfValue = { Params: { id: string; key: string } }
type OfVersion = { Params: { id: string; version: string } }

/**
 * Bộ quy định: each value with its source, read by everybody; edited value by value and confirmed by the unit's
 * administrator. Every version stays readable. `settings`: what the hub is called; `uses`: which dialogues carry which.
 */
export const regulationsInOffice =
  (office: Office, settings: string, uses: (db: UnitDb) => Promise<readonly RulesUse[]>) =>
  async (app: FastifyInstance) => {
    const read = { config: { action: 'rules.read' } }
    const edit = { config: { action: 'rules.edit' } }

    app.get('/thiet-lap/bo-quy-dinh', read, async (request, reply) => {
      const found = await office.read(request, async (db) => ({ sets: await ownRuleSets(db), uses: await uses(db) }))
      const mayEdit = office.reach(request, 'rules.edit') !== 'none'
      const { title, about } = words
      return office.page(request, reply, {
        ...{ title, about, current: SETTINGS, back: { href: SETTINGS, label: settings } },
        children: <RulesPage {...found} mayEdit={mayEdit} />,
      })
    })

    const showValue = async (
      request: FastifyRequest,
      reply: FastifyReply,
      { id, key }: { id: string; key: RuleKey },
      said: { form?: FormState; since?: number; status?: number } = {},
    ) => {
      const { set, others } = await office.read(request, async (db) => ({
        set: (await ownRuleSets(db)).find((one) => one.id === id),
        others: said.since === undefined ? [] : await ruleVersions(db, id, said.since),
      }))
      if (!set) return office.notFound(request, reply)
      const form = said.form ?? formOfRule(key, set.rules[key])
      return office.page(
        request,
        reply,
        {
          title: words.rules[key],
          about: words.heading(set.title, set.year),
          back,
          current: SETTINGS,
          failed: hasErrors(form),
          notice: said.since === undefined ? undefined : { is: 'refused', text: words.edit.stale },
          children: <EditRulePage set={set} ruleKey={key} form={form} others={others} />,
        },
        said.status,
      )
    }
    const asked = ({ id, key }: { id: string; key: string }) => (isId(id) && isRuleKey(key) ? { id, key } : null)

    app.get<OfValue>('/thiet-lap/bo-quy-dinh/:id/gia-tri/:key', edit, (request, reply) => {
      const of = asked(request.params)
      return of ? showValue(request, reply, of) : office.notFound(request, reply)
    })

    app.post<OfValue>('/thiet-lap/bo-quy-dinh/:id/gia-tri/:key', edit, async (request, reply) => {
      const of = asked(request.params)
      if (!of) return office.notFound(request, reply)
      const posted = readForm(ruleForm, request.body)
      if (!posted.ok) return showValue(request, reply, of, { form: posted.form, status: 422 })
      const { version, ...typed } = posted.value
      const outcome = await office.write(request, (tx, by) =>
        editRuleSet(tx, by, { id: of.id, version }, of.key, typed),
      )
      if (outcome.ok) return office.done(reply, RULES, words.edit.saved(words.rules[of.key]))
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      if (outcome.refusal === 'changed-meanwhile')
        return showValue(request, reply, of, { form: posted.form, since: version, status: 409 })
      const field = { 'source-missing': 'source', 'ends-before-it-begins': 'until', 'nothing-changes': 'form' } as const
      const at = outcome.refusal in field ? field[outcome.refusal as keyof typeof field] : 'value'
      const form = formWithErrors(posted.form.values, { [at]: words.refusals[outcome.refusal] })
      return showValue(request, reply, of, { form, status: outcome.refusal === 'wrong-value' ? 422 : 409 })
    })

    app.post<OfSet>('/thiet-lap/bo-quy-dinh/:id/xac-nhan', edit, async (request, reply) => {
      const { id } = request.params
      const posted = readForm(confirmForm, request.body)
      if (!isId(id) || !posted.ok) return office.notFound(request, reply)
      const { version } = posted.value
      const outcome = await office.write(request, (tx, by) => confirmRuleSet(tx, by, { id, version }))
      if (outcome.ok) return office.done(reply, RULES, words.confirm.done)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return showVersions(request, reply, id, words.confirm.refusals[outcome.refusal])
    })

    const showVersions = async (request: FastifyRequest, reply: FastifyReply, id: string, refused?: string) => {
      const { set, versions } = await office.read(request, async (db) => ({
        set: (await ownRuleSets(db)).find((one) => one.id === id),
        versions: await ruleVersions(db, id),
      }))
      if (!set) return office.notFound(request, reply)
      const content = {
        title: words.versions.title,
        about: words.heading(set.title, set.year),
        back,
        current: SETTINGS,
        notice: refused ? ({ is: 'refused', text: refused } as const) : undefined,
        children: <VersionsPage id={id} versions={versions} />,
      }
      return office.page(request, reply, content, refused ? 409 : 200)
    }

    app.get<OfSet>('/thiet-lap/bo-quy-dinh/:id/ban', read, (request, reply) =>
      isId(request.params.id) ? showVersions(request, reply, request.params.id) : office.notFound(request, reply),
    )

    app.get<OfVersion>('/thiet-lap/bo-quy-dinh/:id/ban/:version', read, async (request, reply) => {
      const { id, version } = request.params
      if (!isId(id) || !/^\d{1,6}$/.test(version)) return office.notFound(request, reply)
      const found = await office.read(request, async (db) => ({
        version: await ruleVersion(db, id, Number(version)),
        before: await ruleVersion(db, id, Number(version) - 1),
      }))
      if (!found.version) return office.notFound(request, reply)
      return office.page(request, reply, {
        title: words.versions.name(found.version.version),
        about: words.heading(found.version.title, found.version.year),
        back: { href: `${RULES}/${id}/ban`, label: words.versions.title },
        current: SETTINGS,
        children: <VersionPage version={found.version} before={found.before} />,
      })
    })
  }
