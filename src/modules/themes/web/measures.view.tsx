import type { Day } from '#kernel/day.ts'
import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import { type ReminderWay, reminderWayWords } from '#modules/petitions/index.ts'
import type { Action } from '#modules/staff/index.ts'
import { Card, Course, DescriptionList, Disclosure, Row } from '#ui/index.ts'
import type { ThemePage, ThemeStep } from '../application/theme-page-query.ts'
import type { ListedMeasure } from '../application/themes-query.ts'
import { isUnderWay, type MeasureKind, themeState } from '../domain/index.ts'
import { FollowForms, MakeForm, type MeasureCameBack, type OwnersToChoose } from './measure-forms.view.tsx'
import { measureWords as words } from './measure-words.vi.ts'
import { MeasureBadge } from './theme-badge.tsx'

export interface MeasuresProps {
  readonly theme: ThemePage
  readonly kind: MeasureKind
  /** What this person may do with a measure that lies with this department. */
  readonly can: (action: Action, departmentId: string | null) => boolean
  readonly owners: OwnersToChoose
  /** A form of this theme that came back; `measureId` of a measure's own. */
  readonly came: (MeasureCameBack & { readonly measureId: string | null }) | null
  readonly today: Day
}

/** What the commune does about a theme, or what it proposed: the latest whole, the earlier ones folded away. */
export const Measures = (props: MeasuresProps) => {
  const { theme, kind, came } = props
  const said = words[kind]
  const all = theme.measures.filter((one) => one.kind === kind).toReversed()
  const [latest, ...earlier] = all
  const mayMake = props.can('themes.decide', null) && !all.some(isUnderWay)
  const isBack =
    came !== null && came.measureId === null && came.path === (kind === 'solution' ? 'giai-phap' : 'de-xuat')
  return (
    <section class="stack gap-3" aria-labelledby={`nhom-${kind}`}>
      <h2 id={`nhom-${kind}`}>{said.title}</h2>
      {latest ? <OneMeasure {...props} measure={latest} /> : <p class="quiet">{said.none}</p>}
      {(mayMake || isBack) && (
        <div>
          <MakeForm
            kind={kind}
            themeId={theme.id}
            version={theme.version}
            owners={props.owners}
            came={isBack ? came : null}
            today={props.today}
            first={kind === 'solution' && themeState(theme.measures) === 'undecided'}
          />
        </div>
      )}
      {earlier.length > 0 && (
        <Disclosure
          summary={`${said.earlier} (${earlier.length})`}
          open={earlier.some(({ id }) => id === came?.measureId)}
        >
          {earlier.map((measure) => (
            <OneMeasure {...props} measure={measure} />
          ))}
        </Disclosure>
      )}
    </section>
  )
}

const OneMeasure = (props: MeasuresProps & { measure: ListedMeasure }) => {
  const { measure, theme, came, today } = props
  const steps = theme.steps.filter(({ measureId }) => measureId === measure.id)
  return (
    <Card gap={3}>
      <Row apart>
        <p class="pre">
          <b>{measure.what}</b>
        </p>
        <MeasureBadge of={measure} today={today} />
      </Row>
      <DescriptionList narrow items={factsOf(measure)} />
      {steps.length > 0 && <Course steps={steps.map((step) => stepOf(step, measure.kind))} />}
      <FollowForms
        measure={measure}
        version={measure.version}
        can={(action) => props.can(action, measure.departmentId)}
        came={came?.measureId === measure.id ? came : null}
        today={today}
      />
    </Card>
  )
}

function factsOf(measure: ListedMeasure) {
  const { terms } = words
  const isProposal = measure.kind === 'proposal'
  const { reference, madeOn, dueOn } = measure
  const sent = [dateWithYear(madeOn), reference && terms.number(reference)].filter(Boolean).join(', ')
  return [
    {
      term: isProposal ? terms.to : terms.who,
      detail: [measure.department, measure.officer].filter(Boolean).join(', '),
    },
    { term: terms.period, detail: measure.planPeriod },
    { term: isProposal ? terms.sentOn : terms.madeOn, detail: sent },
    {
      term: isProposal ? terms.replyBy : terms.due,
      detail: dueOn ? dateWithYear(dueOn) : isUnderWay(measure) ? terms.noDay : '',
    },
    { term: terms.reply, detail: measure.replyReference && terms.number(measure.replyReference) },
  ]
}

const isWay = (way: string): way is ReminderWay => Object.hasOwn(reminderWayWords, way)

function titleOf({ step, wasDueOn, way, on }: ThemeStep, kind: MeasureKind): string {
  const { steps } = words
  switch (step) {
    case 'kept':
    case 'given-up':
      return steps[step][kind]
    case 'moved':
      return steps.moved(wasDueOn ? dateWithYear(wasDueOn) : '')
    case 'reminded':
      return steps.reminded(dateWithYear(on), way && isWay(way) ? reminderWayWords[way] : '')
    default:
      return steps['taken-back']
  }
}

const stepOf = (step: ThemeStep, kind: MeasureKind) => ({
  is: 'done' as const,
  title: titleOf(step, kind),
  detail: (
    <>
      {[step.words.replace(/[.]\s*$/, ''), step.whom, step.reference && words.terms.number(step.reference)]
        .concat([shortDateTime(step.at), step.by ?? ''])
        .filter(Boolean)
        .join(' · ')}
      {step.link && (
        <>
          {' '}
          <a href={step.link} rel="noopener nofollow">
            {step.link}
          </a>
        </>
      )}
    </>
  ),
})
