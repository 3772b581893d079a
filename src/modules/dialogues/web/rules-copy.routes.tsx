import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isId } from '#kernel/id.ts'
import { groupMoves, type MoveGroup, MovesTable } from '#modules/deadlines/index.ts'
import {
  DifferencesTable,
  differencesOf,
  ownRuleSets,
  RULES,
  type RulesUse,
  versionPath,
} from '#modules/regulations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Button, Buttons, Card, Form, HiddenInput, Note, Stack } from '#ui/index.ts'
import { copyRules, dialoguesByRules, movesUnderRules, type RulesFollower } from '../application/copy-rules.ts'
import { rulesOf } from '../application/dialogue.ts'
import { dialogueInOffice } from '../application/dialogue-in-office.ts'
import { dialoguesAddress } from './dialogue-list.view.tsx'
import { milestoneName, words } from './words.vi.ts'

const { rules: said } = words
const copyForm = z.object({ version, rulesVersion: version })
type OfCopy = { Params: { id: string; address: string } }

/** Which dialogues carry which version, for the rule sets' page. */
export async function rulesUses(db: UnitDb): Promise<readonly RulesUse[]> {
  const all = await dialoguesByRules(db)
  return all.map(({ year, ordinal, address, closedOn, ruleSetId, ruleSetVersion }) => ({
    name: words.name(year, ordinal),
    href: `${dialoguesAddress}/${address}`,
    ruleSetId,
    version: ruleSetVersion,
    year,
    copyHref: closedOn ? null : (id) => `${RULES}/${id}/chep/${address}`,
  }))
}

/** Chép bộ quy định vào một kỳ đang chạy: what would move is shown first, then it moves. */
export const rulesCopyInOffice =
  (office: Office, follower: RulesFollower) =>
  async (app: FastifyInstance): Promise<void> => {
    const edit = { config: { action: 'rules.edit' } }
    const path = '/thiet-lap/bo-quy-dinh/:id/chep/:address'

    const show = async (
      request: FastifyRequest<OfCopy>,
      reply: FastifyReply,
      back: { refused?: string; status?: number } = {},
    ) => {
      const { id, address } = request.params
      if (!isId(id)) return office.notFound(request, reply)
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueInOffice(db, address)
        const set = (await ownRuleSets(db)).find((one) => one.id === id)
        if (!dialogue || !set) return null
        const moves = await movesUnderRules(db, dialogue.id, office.today(), set.rules, follower)
        const uses = (await dialoguesByRules(db)).find((one) => one.id === dialogue.id)
        const isSame = uses?.ruleSetId === set.id && uses.ruleSetVersion === set.version
        return {
          dialogue,
          set,
          isSame,
          groups: groupMoves(moves),
          differences: differencesOf(rulesOf(dialogue), set.rules),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, set, groups } = found
      const content = {
        title: said.title(words.name(dialogue.year, dialogue.ordinal)),
        about: said.about(set.title, set.version),
        back: { href: RULES, label: said.back },
        current: '/can-bo/thiet-lap',
        failed: (back.status ?? 200) >= 400,
        notice: back.refused ? ({ is: 'refused', text: back.refused } as const) : undefined,
        children: (
          <Stack gap={5}>
            {found.differences.length === 0 ? (
              <p>{said.sameValues}</p>
            ) : (
              <section class="stack gap-2">
                <h2>{said.differences}</h2>
                <DifferencesTable caption={said.differences} differences={found.differences} />
              </section>
            )}
            <Moves groups={groups} />
            {dialogue.cutOffOn && <Note is="plain">{said.published}</Note>}
            {!set.confirmedOn && <Note is="soon">{said.unconfirmed}</Note>}
            {found.isSame || dialogue.closedOn ? (
              <Note>{dialogue.closedOn ? said.refusals.closed : said.refusals['rules-used-already']}</Note>
            ) : (
              <Card>
                <Form action={`${RULES}/${id}/chep/${address}`} version={dialogue.version}>
                  <HiddenInput name="rulesVersion" value={set.version} />
                  <p>
                    {said.kept} <a href={versionPath(set.id, set.version)}>{said.seeVersion}</a>
                  </p>
                  <Buttons>
                    <Button primary>{said.copy}</Button>
                  </Buttons>
                </Form>
              </Card>
            )}
          </Stack>
        ),
      }
      return office.page(request, reply, content, back.status)
    }

    app.get<OfCopy>(path, edit, (request, reply) => show(request, reply))

    app.post<OfCopy>(path, edit, async (request, reply) => {
      const { id, address } = request.params
      const posted = readForm(copyForm, request.body)
      if (!isId(id) || !posted.ok) return office.notFound(request, reply)
      const { version, rulesVersion } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, address)
        const shown = { ruleSetId: id, version: rulesVersion }
        return dialogue && copyRules(tx, by, { dialogueId: dialogue.id, version }, shown, follower)
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, RULES, said.done(outcome.value.length))
      const { refusal } = outcome
      if (refusal === 'not-found') return office.notFound(request, reply)
      return show(request, reply, { refused: said.refusals[refusal], status: 409 })
    })
  }

const Moves = ({ groups }: { groups: readonly MoveGroup[] }) => {
  const moved = groups.reduce((sum, { count }) => sum + count, 0)
  const told = groups.reduce((sum, one) => sum + one.told, 0)
  if (moved === 0) return <Note>{said.none}</Note>
  return (
    <section class="stack gap-3">
      <h2>{said.moves(moved)}</h2>
      {told > 0 && <Note is="soon">{said.told(told)}</Note>}
      <MovesTable caption={said.moves(moved)} groups={groups} milestoneName={milestoneName} />
    </section>
  )
}
