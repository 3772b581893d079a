import { day } from '#kernel/day.ts'
import type { RuleSet } from './rule-set.ts'
import type { RuleValue } from './rules.ts'

/** The day of the city's plan on which the commune's plan rests (Kế hoạch số 82/KH-UBND); its own text is not known here. */
const from = day('2026-03-13')
const plan = (section: string) => `Kế hoạch của UBND xã, mục ${section}`

const stated = <Value>(value: Value, section: string): RuleValue<Value> => ({
  value,
  source: plan(section),
  legal: true,
  from,
})
const read = <Value>(value: Value, source: string): RuleValue<Value> => ({ value, source, legal: false })
const target = <Value>(value: Value): RuleValue<Value> => read(value, 'Mục tiêu của đơn vị')

const kindOfPlan = stated(true, 'II.1.3')
const kindNotInPlan = read(false, 'Mục II.1.3 của Kế hoạch không nêu loại hình này')

/**
 * Proposed for Hải Phòng 2026, from what one commune's plan says of the city's: not confirmed. Which terms are legal
 * follows R17; everything the plan leaves open is a reading or the unit's own target, and says so.
 */
export const haiPhong2026: RuleSet = {
  province: '31',
  year: 2026,
  title: 'Hải Phòng 2026',
  confirmed: false,
  copiedFrom: null,
  rules: {
    planDue: stated('04-15', 'II.1.1'),
    planDueCount: read('strict', 'Cách hiểu chặt của "trước ngày 15/4", Kế hoạch của UBND xã, mục II.1.1'),
    minimumDialogues: stated(1, 'II.1.4'),

    intakeWorkingDays: stated(15, 'II.1.3'),
    intakeCount: read('receiptDayExcluded', 'Cách đếm: không tính ngày nhận; mục II.1.3 của Kế hoạch không nói rõ'),
    newDayWorkingDays: stated(15, 'II.1.3'),
    releasePublicText: target(2),

    minimumRegistrations: stated(15, 'II.1.3'),
    minimumPetitions: stated(5, 'II.1.3'),
    reducedMinimumPetitions: stated(3, 'II.1.3'),
    petitionsOfRegisteredOnly: read(false, 'Cách hiểu của "trong đó", mục II.1.3 của Kế hoạch không nói rõ'),
    maximumPostponements: stated(1, 'II.1.2'),
    postponeReminder: target(5),

    'counts.private-enterprise': kindOfPlan,
    'counts.single-member-company': kindOfPlan,
    'counts.limited-company': kindOfPlan,
    'counts.joint-stock-company': kindOfPlan,
    'counts.partnership': kindOfPlan,
    'counts.co-operative': kindOfPlan,
    'counts.co-operative-union': kindOfPlan,
    'counts.household': kindOfPlan,
    'counts.co-operative-group': kindNotInPlan,
    'counts.branch': kindNotInPlan,
    'counts.representative-office': kindNotInPlan,
    'counts.business-location': kindNotInPlan,
    'counts.farm': kindNotInPlan,
    'counts.association': kindNotInPlan,
    'counts.unregistered-individual': kindNotInPlan,

    answerOwn: stated(7, 'II.2.1'),
    answerJoint: stated(15, 'II.2.1'),
    answerOwnWithoutConference: {
      value: 7,
      source: `${plan('II.2.2')} không nêu số ngày; lấy theo mục II.2.1`,
      legal: true,
      from,
    },
    answerJointWithoutConference: stated(14, 'II.2.2'),
    escalate: target(5),
    confirmTarget: target(2),
    confirm: stated(7, 'II.2.1'),
    reopened: { value: 7, source: `${plan('II.2.1')}, tính lại từ ngày đề nghị xem lại`, legal: true, from },

    report: stated(7, 'II.2.3'),
    supplementaryReport: target(3),

    noticeMonth: { ...stated(9, 'II.4'), legal: false },
    noticeBeforeCutOff: target(-10),
    loudspeakerFirst: target(-5),
    loudspeakerLast: target(-1),
    verdictProposed: target(1),
    decision: target(3),
    petitionsAssigned: target(3),
    invitations: target(-7),
    dataSheets: target(-7),
    draftAnswers: target(-7),
    securityPlan: target(-5),
    programme: target(-3),
    minutes: target(2),
    conclusionNotice: target(2),
    settlement: target(20),
  },
}
