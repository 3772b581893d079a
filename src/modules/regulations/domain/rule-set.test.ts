import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { haiPhong2026 } from './hai-phong-2026.ts'
import { parseRuleSet, parseRules, ruleSetToJson, rulesToJson } from './parse-rule-set.ts'
import { latestRuleSet, type RuleSet } from './rule-set.ts'
import { countingKinds, holdingRules, type RuleKey, ruleKeys, ruleSpecs } from './rules.ts'

const { rules } = haiPhong2026
const through = (json: unknown): unknown => JSON.parse(JSON.stringify(json))

describe('Hải Phòng 2026, as it ships', () => {
  test('is not confirmed, and every value names its source', () => {
    expect(haiPhong2026.confirmed).toBe(false)
    expect(ruleKeys.filter((key) => rules[key].source.trim() === '')).toEqual([])
    expect(ruleKeys.filter((key) => !ruleSpecs[key].kind.accepts(rules[key].value))).toEqual([])
  })

  test.each<[RuleKey, unknown]>([
    ['planDue', '04-15'],
    ['planDueCount', 'strict'],
    ['intakeWorkingDays', 15],
    ['intakeCount', 'receiptDayExcluded'],
    ['newDayWorkingDays', 15],
    ['minimumRegistrations', 15],
    ['minimumPetitions', 5],
    ['reducedMinimumPetitions', 3],
    ['petitionsOfRegisteredOnly', false],
    ['answerOwn', 7],
    ['answerJoint', 15],
    ['answerOwnWithoutConference', 7],
    ['answerJointWithoutConference', 14],
    ['escalate', 5],
    ['confirmTarget', 2],
    ['confirm', 7],
    ['reopened', 7],
    ['report', 7],
    ['supplementaryReport', 3],
    ['releasePublicText', 2],
    ['postponeReminder', 5],
  ])('%s is %s', (key, value) => {
    expect(rules[key].value).toBe(value)
  })

  /** Beside the terms R17 names, the regulation sets the days of intake; all others are the unit's own targets. */
  test('what the regulation sets is the terms of R17 and the days of intake', () => {
    const terms = ruleKeys.filter((key) => ['working-days', 'offset', 'day-of-year'].includes(ruleSpecs[key].kind.type))
    expect(terms.filter((key) => rules[key].legal)).toEqual([
      'planDue',
      'intakeWorkingDays',
      'newDayWorkingDays',
      'answerOwn',
      'answerJoint',
      'answerOwnWithoutConference',
      'answerJointWithoutConference',
      'confirm',
      'reopened',
      'report',
    ])
  })

  test('companies, co-operatives and household businesses count; the others do not (R9)', () => {
    expect([...countingKinds(rules)]).toEqual([
      'private-enterprise',
      'single-member-company',
      'limited-company',
      'joint-stock-company',
      'partnership',
      'co-operative',
      'co-operative-union',
      'household',
    ])
    const withFarms = { ...rules, 'counts.farm': { ...rules['counts.farm'], value: true } }
    expect(countingKinds(withFarms).has('farm')).toBe(true)
  })

  test('hands the verdict its three numbers', () => {
    expect(holdingRules(rules)).toEqual({ registrations: 15, petitions: 5, petitionsAtLeast: 3 })
  })
})

describe('written and read back', () => {
  test('the shipped set is the same', () => {
    expect(parseRuleSet(through(ruleSetToJson(haiPhong2026)))).toEqual({ ok: true, value: haiPhong2026 })
  })

  const anyValue = (key: RuleKey): fc.Arbitrary<unknown> => {
    const { type, choices } = ruleSpecs[key].kind
    switch (type) {
      case 'working-days':
        return fc.integer({ min: 1, max: 250 })
      case 'offset':
        return fc.integer({ min: -250, max: 250 })
      case 'count':
        return fc.integer({ min: 0, max: 1000 })
      case 'month':
        return fc.integer({ min: 1, max: 12 })
      case 'flag':
        return fc.boolean()
      case 'choice':
        return fc.constantFrom(...choices)
      case 'day-of-year':
        return fc.integer({ min: 0, max: 364 }).map((days) => day('2001-01-01').add({ days }).toString().slice(5))
    }
  }

  test('so is any other whose numbers do not contradict each other', () =>
    fc.assert(
      fc.property(
        fc
          .constantFrom(...ruleKeys.filter((key) => !/inimumPetitions/.test(key)))
          .chain((key) =>
            fc.record({ key: fc.constant(key), value: anyValue(key), legal: fc.boolean(), dated: fc.boolean() }),
          ),
        ({ key, value, legal, dated }) => {
          const changed = { value, source: 'Nguồn', legal, ...(dated && { from: '2026-03-13' }) }
          const read = parseRules(through({ ...rulesToJson(rules), [key]: changed }))
          expect(read).toMatchObject({ ok: true, value: { [key]: { value, source: 'Nguồn', legal } } })
          if (read.ok) expect(rulesToJson(read.value)[key]).toEqual(changed)
        },
      ),
    ))

  test('a copy older than a rule is filled; without a set to fill from the lack is named', () => {
    const { escalate, ...older } = rulesToJson(rules)
    expect(escalate).toBeDefined()
    expect(parseRules(older, { fillFrom: rules })).toEqual({ ok: true, value: rules })
    expect(parseRules(older)).toEqual({ ok: false, problems: [{ key: 'escalate', problem: 'missing' }] })
  })
})

describe('what is wrong is named, all of it at once', () => {
  const wrong = (changes: Record<string, unknown>) => {
    const read = parseRules({ ...rulesToJson(rules), ...changes })
    return read.ok ? [] : read.problems.map(({ key, problem }) => `${key} ${problem}`)
  }
  const seven = { value: 7, source: 'x', legal: true }

  test.each<[Record<string, unknown>, string[]]>([
    [{ answerOwn: { ...seven, value: 0 } }, ['answerOwn wrong-value']],
    [{ answerOwn: { ...seven, value: 251 } }, ['answerOwn wrong-value']],
    [{ answerOwn: { ...seven, value: 7.5 } }, ['answerOwn wrong-value']],
    [{ answerOwn: { ...seven, value: '7' } }, ['answerOwn wrong-value']],
    [{ answerOwn: { ...seven, source: ' ' } }, ['answerOwn source-missing']],
    [{ answerOwn: { value: 7, source: 'x' } }, ['answerOwn legal-missing']],
    [{ answerOwn: { ...seven, from: '2026-02-30' } }, ['answerOwn wrong-day']],
    [{ answerOwn: { ...seven, from: 20260313 } }, ['answerOwn wrong-day']],
    [{ answerOwn: 7 }, ['answerOwn not-a-rule']],
    [{ planDue: { ...seven, value: '02-30' } }, ['planDue wrong-value']],
    [{ planDue: { ...seven, value: '15/4' } }, ['planDue wrong-value']],
    [{ intakeCount: { ...seven, value: 'calendarDays' } }, ['intakeCount wrong-value']],
    [{ noticeMonth: { ...seven, value: 13 } }, ['noticeMonth wrong-value']],
    [{ answerNever: seven }, ['answerNever unknown']],
    [{ toString: seven }, ['toString unknown']],
    [{ reducedMinimumPetitions: { ...seven, value: 6 } }, ['reducedMinimumPetitions above-the-full-minimum']],
    [{ answerOwn: 7, report: null, x: 1 }, ['x unknown', 'answerOwn not-a-rule', 'report not-a-rule']],
  ])('%j', (changes, problems) => {
    expect(wrong(changes)).toEqual(problems)
  })

  test.each([null, 7, 'rules', []])('%j is no set of rules', (json) => {
    expect(parseRules(json)).toEqual({ ok: false, problems: [{ key: 'rules', problem: 'not-a-rule' }] })
  })

  test.each<[Record<string, unknown>, string]>([
    [{ province: 31 }, 'province wrong-value'],
    [{ year: 1999 }, 'year wrong-value'],
    [{ title: undefined }, 'title missing'],
    [{ confirmed: 'no' }, 'confirmed wrong-value'],
    [{ copiedFrom: { year: 2026 } }, 'copiedFrom wrong-value'],
    [{ rules: undefined }, 'rules missing'],
    [{ colour: 'red' }, 'colour unknown'],
  ])('in the frame: %j', (changes, problem) => {
    const read = parseRuleSet({ ...ruleSetToJson(haiPhong2026), ...changes })
    expect(read.ok ? [] : read.problems.map(({ key, problem }) => `${key} ${problem}`)).toEqual([problem])
  })
})

describe('what a person types', () => {
  test.each<[RuleKey, string, unknown]>([
    ['answerOwn', ' 7 ', 7],
    ['answerOwn', '0', null],
    ['answerOwn', 'bảy', null],
    ['answerOwn', '1e2', null],
    ['invitations', '-7', -7],
    ['planDue', '15/4', '04-15'],
    ['planDue', '30/2', null],
    ['planDue', '04-15', null],
    ['intakeCount', 'fullDaysBetween', 'fullDaysBetween'],
    ['intakeCount', 'other', null],
    ['counts.farm', 'on', true],
    ['counts.farm', '', false],
  ])('%s, "%s": %s', (key, text, value) => {
    expect(ruleSpecs[key].kind.fromText(text)).toBe(value)
  })
})

describe('which set is used', () => {
  const of = (province: string, year: number, confirmed = true): RuleSet => ({
    ...haiPhong2026,
    province,
    year,
    confirmed,
    title: `${province}/${year}`,
  })
  const use = (sets: RuleSet[], province: string, year: number) => latestRuleSet(sets, { province, year })

  test('the one of its province and year, as it is', () => {
    const sets = [of('31', 2025), of('31', 2026), of('01', 2026)]
    expect(use(sets, '31', 2026)).toBe(sets[1])
  })

  test.each([
    ['the latest year before', [of('31', 2024), of('31', 2025), of('31', 2028), of('01', 2026)], '31/2025'],
    ['a later year of the same province', [of('01', 2026), of('31', 2028)], '31/2028'],
    ['another province', [of('01', 2025), of('01', 2024)], '01/2025'],
  ])('else a copy of %s, "tạm dùng, chưa xác nhận"', (_, sets, from) => {
    const used = use(sets, '31', 2026)
    expect(used).toMatchObject({ province: '31', year: 2026, confirmed: false, copiedFrom: { title: from } })
  })

  test('a confirmed set before an unconfirmed one, the later listed before the earlier', () => {
    const [confirmed, draft, redraft] = [of('31', 2026), of('31', 2026, false), of('31', 2026, false)]
    expect(use([confirmed, draft], '31', 2026)).toBe(confirmed)
    expect(use([draft, redraft], '31', 2026)).toBe(redraft)
  })

  test('none where there is none', () => {
    expect(use([], '31', 2026)).toBeNull()
  })
})
