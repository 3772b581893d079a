import { expect, test } from 'vitest'
import { vietnameseLeft } from '#test/only-english.ts'
import { testKeys } from '#test/stage.ts'
import { InLanguage, newForm, renderPart } from '#ui/index.ts'
import { allKinds } from '../domain/index.ts'
import { guardFields, openedStamp, questionOf } from './form-guard.ts'
import { GuardFields, guardWords, guardWordsIn } from './form-guard-fields.tsx'
import { anonymousNames, anonymousNamesIn } from './name-in-public.ts'
import { PublicName } from './public-name.view.tsx'
import { EmailInput, IdentifierInput, KindAndPlace, NameAndPhone } from './sender-fields.tsx'
import { OUTSIDE, readSender } from './sender-form.ts'

const form = newForm()
const villages = [{ id: 'v2', name: 'Thôn 2', label: 'Thôn 2 (Bình Lãng cũ)' }]
const options = { villageIds: new Set(['v2']), phoneNeeded: true }

test('the fields of a sender speak English, villages stay Vietnamese and say so', () => {
  const fields = (
    <>
      <NameAndPhone form={form} />
      <KindAndPlace form={form} villages={villages} />
      <IdentifierInput form={form} />
      <EmailInput form={form} />
    </>
  )
  const english = renderPart(<InLanguage value="en">{fields}</InLanguage>)
  expect(vietnameseLeft(english, [])).toEqual([])
  expect(english).toContain('<option value="v2" lang="vi">Thôn 2 (Bình Lãng cũ)</option>')
  expect(english).toContain('<optgroup label="Household businesses">')
  expect(renderPart(fields)).toContain('<option value="v2">Thôn 2 (Bình Lãng cũ)</option>')
})

test.each<[Record<string, string>, Record<string, string>]>([
  [
    { name: '', phone: '0912 345 67', identifier: '123', email: 'a@' },
    {
      name: 'Enter the name of your business, as on its sign or registration certificate',
      phone: 'This number is one digit short. For example: 0912 345 678',
      identifier: 'The code has 10, 12 or 13 digits. Check it on your registration certificate, or leave it empty',
      email: 'This email address is not right. For example: name@example.vn',
    },
  ],
  [
    { name: 'x'.repeat(201), phone: '', identifier: 'abc' },
    {
      name: 'The name is longer than 200 characters. Shorten it',
      phone: 'Enter a telephone number, so that we can call you back and you can look up what you sent',
      identifier: 'This code could not be read. Check it on your registration certificate, or leave it empty',
    },
  ],
  [{ name: 'A', phone: '+1 202 555 0100' }, { phone: 'Enter a telephone number in Vietnam' }],
])('what is wrong is said in English: %j', (typed, said) => {
  const errors: Record<string, string> = {}
  readSender(typed, errors, options, 'en')
  expect(errors).toEqual(said)
})

test('what an English form tells is stored as from a Vietnamese one', () => {
  const typed = { name: 'Cafe Mau', phone: '0912345678', place: OUTSIDE, kind: 'household' }
  expect(readSender(typed, {}, options, 'en')).toEqual(readSender(typed, {}, options))
  expect(readSender(typed, {}, options, 'en').outsidePlace).toBe('ngoài địa bàn')
})

test('the question that tells a person from a machine is asked in English', () => {
  const stamp = openedStamp(testKeys, Temporal.Instant.from('2026-09-20T05:00:00Z'))
  const [a, b] = questionOf(testKeys, stamp)
  const asked = { values: {}, errors: { [guardFields.check]: guardWordsIn('en').question } }
  const english = renderPart(
    <InLanguage value="en">
      <GuardFields keys={testKeys} form={asked} stamp={stamp} />
    </InLanguage>,
  )
  expect(english).toContain(`What is ${a} plus ${b}?`)
  expect(vietnameseLeft(english, [])).toEqual([])
  expect(guardWords).toEqual(guardWordsIn('vi'))
})

test('each kind has its unnamed name in both languages; the office is told the Vietnamese ones', () => {
  const english = anonymousNamesIn('en')
  expect(Object.keys(english)).toEqual(['', ...allKinds])
  expect([english[''], english.household, english['limited-company']]).toEqual([
    'a business',
    'a household business',
    'a company',
  ])
  expect(vietnameseLeft(Object.values(english).join(' '), [])).toEqual([])
  expect([anonymousNames[''], anonymousNames.household]).toEqual(['một cơ sở kinh doanh', 'một hộ kinh doanh'])
})

test('a public line is drawn in the language of the page, a real name marked as Vietnamese', () => {
  const drawn = (line: string) =>
    renderPart(
      <InLanguage value="en">
        <PublicName line={line} />
      </InLanguage>,
    )
  expect(drawn('một hộ kinh doanh tại thôn 5')).toBe('a household business in Thôn 5')
  expect(drawn('Hợp tác xã Mẫu')).toBe('<span lang="vi">Hợp tác xã Mẫu</span>')
  expect(renderPart(<PublicName line="Hợp tác xã Mẫu" />)).toBe('Hợp tác xã Mẫu')
})
