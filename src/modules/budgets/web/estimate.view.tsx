import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Columns,
  Confirm,
  Disclosure,
  EmptyState,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  Stack,
  type Standing,
  TableExport,
  TextArea,
} from '#ui/index.ts'
import type { Budget } from '../application/budget-page.ts'
import { type Estimate, type ListedLine, newestOf, type Step, spentOn } from '../application/estimates.ts'
import { againstNorm, type EstimateStage, lineChanges, totalOf } from '../domain/index.ts'
import { budgetHref } from './address.ts'
import { Approval, actOf, Steps } from './approval.tsx'
import { estimateWords as words } from './estimate-words.vi.ts'
import { type Came, formOf, type MayWithMoney } from './frame.tsx'
import { Lines } from './lines.view.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import { words as common, difference as differenceOf, dong } from './words.vi.ts'

export const stageSigns: Readonly<Record<EstimateStage, Standing>> = {
  ...{ draft: 'open', submitted: 'away', approved: 'done', dropped: 'plain' },
}

export interface EstimateViewProps {
  readonly budget: Budget
  readonly steps: readonly Step[]
  /** The dialogue whose estimate can be copied. */
  readonly last: { readonly address: string } | null
  readonly leaders: readonly { readonly id: string; readonly name: string }[]
  readonly may: MayWithMoney
  readonly came: Came | null
}

/** Dự toán: what is being written or binds, its way through approval, and every version. */
export const EstimateView = (props: EstimateViewProps) => {
  const { budget, steps, may } = props
  const { dialogue, open, openLines, lines, estimates } = budget
  const shown = newestOf(estimates)
  if (!shown) return <Begin {...props} />
  const href = budgetHref(dialogue.address, 'du-toan')
  const shownLines = open ? openLines : lines
  const writing = open?.stage === 'draft' && may.estimate
  return (
    <Stack gap={5}>
      {shown.copiedFrom && <p class="quiet">{words.copiedFrom(shown.copiedFrom)}</p>}
      {shown.reason && <Note is="plain">{words.because(shown.reason)}</Note>}
      <Decision {...props} shown={shown} href={href} />
      <Stack gap={4}>
        <Buttons>
          {writing && (
            <ButtonLink icon="plus" href={`${href}/dong/moi`}>
              {words.add}
            </ButtonLink>
          )}
          {shownLines.length > 0 && (
            <>
              <PaperButtons budget={budget} papers={['du-toan', 'to-trinh-du-toan']} />
              <TableExport action={`${href}/xuat`} />
            </>
          )}
        </Buttons>
        <Lines
          lines={shownLines}
          on={spentOn(dialogue)}
          editHref={writing ? (line) => `${href}/dong/${line.id}` : null}
        />
      </Stack>
      <Columns as="aside">
        <Stack gap={5}>
          {open && budget.binding && (
            <Changes before={lines} after={openLines} restore={writing ? { href, version: shown.version } : null} />
          )}
          <Way {...props} shown={shown} href={href} total={totalOf(shownLines)} />
        </Stack>
        <Stack gap={5}>
          <Steps steps={steps.filter(({ subjectId }) => subjectId === shown.id)} />
          <Versions estimates={estimates} binding={budget.binding} href={href} />
        </Stack>
      </Columns>
    </Stack>
  )
}

const Begin = ({ budget, last, may }: EstimateViewProps) => {
  const action = `${budgetHref(budget.dialogue.address, 'du-toan')}/lap`
  const { beginnings } = words
  return (
    <Stack gap={4}>
      <EmptyState title={common.noEstimate}>{common.noEstimateAbout}</EmptyState>
      {may.estimate && (
        <section class="stack gap-3">
          <h2>{words.begin}</h2>
          <p class="quiet">{words.beginAbout}</p>
          <Form action={action} label={words.begin}>
            <Buttons>
              {last && (
                <Button primary name="from" value="last-year" icon="copy">
                  {beginnings['last-year'](last.address)}
                </Button>
              )}
              <Button primary={!last} name="from" value="template">
                {beginnings.template}
              </Button>
              <Button name="from" value="empty" ghost>
                {beginnings.empty}
              </Button>
            </Buttons>
          </Form>
        </section>
      )}
    </Stack>
  )
}

/** What lies with the leader: its sum, what it was before, and his word on it. */
const Decision = ({
  budget,
  shown,
  href,
  may,
  came,
  leaders,
}: EstimateViewProps & { shown: Estimate; href: string }) => {
  const { approves } = may
  if (shown.stage !== 'submitted' || !approves) return null
  const { binding, lines, openLines, dialogue } = budget
  const [total, before] = [totalOf(openLines), totalOf(lines)]
  const over = openLines.filter(
    ({ norm, unitPrice }) => norm && againstNorm(unitPrice, norm, spentOn(dialogue)).is === 'over',
  )
  const form = (act: 'duyet' | 'tra-lai') => formOf(came, actOf(act, approves), newForm())
  return (
    <Approval
      href={href}
      version={shown.version}
      as={approves}
      leaders={leaders}
      approving={form('duyet')}
      sendingBack={form('tra-lai')}
      approveOpen={came?.act === actOf('duyet', approves)}
      backOpen={came?.act === actOf('tra-lai', approves)}
      what={binding ? words.adjustmentOf(total) : words.estimateOf(total)}
      sums={[
        { term: common.total, detail: `${dong(total)}. ${common.inWords(total)}` },
        { term: words.before, detail: binding && `${dong(before)} (${differenceOf(total - before)})` },
        { term: words.linesTerm, detail: words.linesOf(openLines.length) },
        { term: words.overNormTerm, detail: over.length > 0 && over.map(({ content }) => content).join('; ') },
      ]}
    />
  )
}

/** What can be done with it now, by whom. */
const Way = ({
  shown,
  href,
  total,
  may,
  came,
}: EstimateViewProps & { shown: Estimate; href: string; total: number }) => {
  const form = (act: string, fresh: FormState = newForm()) => formOf(came, act, fresh)
  if (shown.stage === 'submitted') return null
  if (!may.estimate) return null
  if (shown.stage === 'draft')
    return (
      <Stack gap={3}>
        <Confirm
          verb={words.submit}
          question={words.submitQuestion(total)}
          yes={words.submit}
          action={`${href}/trinh`}
          version={shown.version}
          form={came?.act === 'trinh' ? came.form : undefined}
          open={came?.act === 'trinh'}
        />
        <Confirm
          verb={words.drop}
          question={words.dropQuestion}
          yes={words.drop}
          action={`${href}/bo`}
          version={shown.version}
          danger
          small
        />
      </Stack>
    )
  const adjusting = form('dieu-chinh')
  return (
    <Disclosure summary={words.adjust} open={came?.act === 'dieu-chinh'}>
      <p class="small quiet">{words.adjustAbout}</p>
      <Form action={`${href}/dieu-chinh`} form={adjusting} label={words.adjust}>
        <TextArea name="reason" label={words.adjustReason} form={adjusting} rows={3} maxLength={2000} />
        <HiddenInput name="version" value={shown.version} />
        <Button>{words.adjust}</Button>
      </Form>
    </Disclosure>
  )
}

/** What an adjustment changes; a line that was left out is put back as it was, while it is written. */
const Changes = ({
  before,
  after,
  restore,
}: {
  before: readonly ListedLine[]
  after: readonly ListedLine[]
  restore: { readonly href: string; readonly version: number } | null
}) => {
  const changes = lineChanges(before, after)
  return (
    <section class="stack gap-2">
      <h2>{words.changes}</h2>
      {changes.length === 0 ? (
        <p class="quiet">{words.noChanges}</p>
      ) : (
        <ul class="bullets">
          {changes.map(({ key, content, was, is }) => (
            <li>
              {content}: {words.change(was, is)}
              {is === null && restore && (
                <Form action={`${restore.href}/dua-lai`} version={restore.version} inline>
                  <HiddenInput name="key" value={key} />
                  <Button small label={words.putBackLabel(content)}>
                    {words.putBack}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Versions = ({
  estimates,
  binding,
  href,
}: {
  estimates: readonly Estimate[]
  binding: Estimate | null
  href: string
}) => (
  <section class="stack gap-2">
    <h2>{words.versions}</h2>
    <ul class="lines">
      {estimates.map((estimate) => (
        <li>
          <a href={`${href}/ban/${estimate.seq}`}>{words.version(estimate.seq)}</a>{' '}
          <Badge is={stageSigns[estimate.stage]}>{words.stages[estimate.stage]}</Badge>
          {estimate.id === binding?.id && <small class="sub">{words.inForce}</small>}
        </li>
      ))}
    </ul>
  </section>
)
