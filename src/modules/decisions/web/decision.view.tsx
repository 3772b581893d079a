import type { ComponentChildren } from 'preact'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { ActionList, Badge, ButtonLink, Card, Disclosure, Row, Stack } from '#ui/index.ts'
import type { DialoguePageData } from '../application/dialogue-page.ts'
import { decisions, isDecision } from '../domain/index.ts'
import { decisionAddress } from './decision-address.ts'
import { CityReplies } from './last-acts.view.tsx'
import { words } from './words.vi.ts'

export interface DecisionsProps {
  readonly data: DialoguePageData
  readonly address: string
  /** As a leader himself, for a leader, or not at all. */
  readonly as: 'leader' | 'recorder' | null
  /** Leads to the papers it asks for. */
  readonly papers: ComponentChildren
}

/** Quyết định tổ chức: the one in force, those before it, and what may be decided next. */
export const Decisions = ({ data, address, as, papers }: DecisionsProps) => {
  const isOver = data.dialogue.heldOn !== null || data.dialogue.closedOn !== null
  return (
    <section class="stack gap-3" aria-labelledby="quyet-dinh-to-chuc">
      <h2 id="quyet-dinh-to-chuc">{words.decision.title}</h2>
      <Card>
        {data.decisions.length === 0 && <p class="quiet">{words.decision.none}</p>}
        {data.decisions.map((decision, index) => (
          <Stack gap={1}>
            <p>
              <b>{isDecision(decision.decision) ? words.decisions[decision.decision] : decision.decision}</b>{' '}
              <Badge is={index === 0 ? 'open' : 'plain'}>
                {index === 0 ? words.decision.inForce : words.decision.replaced}
              </Badge>
            </p>
            <p class="quiet">
              {words.decision.on(dateWithYear(decision.decidedOn), decision.registrations, decision.petitions)}
              {'. '}
              {decision.decidedBy
                ? words.decision.recorded(decision.decidedBy, decision.recordedBy ?? '', decision.paper)
                : words.decision.by(decision.recordedBy ?? '')}
              .
            </p>
            {decision.reason && <p class="quote">{decision.reason}</p>}
          </Stack>
        ))}
        <CityReplies data={data} />
        {papers && <Row>{papers}</Row>}
        {as && !isOver && <NextDecision data={data} address={address} />}
      </Card>
    </section>
  )
}

/** What may be decided now, each with a page that shows what would follow; what may not, and why (R8). */
const NextDecision = ({ data, address }: Pick<DecisionsProps, 'data' | 'address'>) => {
  const open = decisions.filter((decision) => data.allowed[decision].allowed)
  const shut = decisions.flatMap((decision) => {
    const allowance = data.allowed[decision]
    return allowance.allowed ? [] : [{ decision, why: words.whyNot[allowance.whyNot] }]
  })
  return (
    <Stack gap={3}>
      {open.length === 0 ? (
        <p class="quiet">{words.decision.nothingAllowed}</p>
      ) : (
        <ActionList
          label={words.decision.next}
          items={open.map((decision) => {
            const allowance = data.allowed[decision]
            return {
              title: words.decisions[decision],
              detail: allowance.allowed && allowance.needsReason ? words.decision.needsReason : undefined,
              action: (
                <ButtonLink small href={`${address}/quyet-dinh/${decisionAddress(decision)}`}>
                  {words.decision.look}
                  <span class="unseen">: {words.decisions[decision]}</span>
                </ButtonLink>
              ),
            }
          })}
        />
      )}
      <Disclosure summary={words.decision.notNow}>
        <ul class="lines">
          {shut.map(({ decision, why }) => (
            <li>
              {words.decisions[decision]}: <span class="quiet">{why}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Stack>
  )
}
