import { datesIn } from '#kernel/dates.ts'
import { longDate } from '#kernel/english-date.ts'
import { inBothLanguages } from '#kernel/language.ts'
import { type Occasion, invitationWords as vi } from './invitation-words.vi.ts'

const lines = (...said: readonly (string | false)[]): string => said.filter(Boolean).join('\n')
const when = ({ startsAt, on }: Occasion) => `${datesIn('en').hour(startsAt)}, ${longDate(on)}`

/** What is told to who is invited, in his language. */
export const invitationTexts = inBothLanguages(vi, {
  summary: 'Business dialogue conference',
  invitation: {
    title: 'You are invited to the business dialogue conference',
    body: (of: Occasion) =>
      lines(
        `${of.unit} invites you to the business dialogue conference.`,
        `When: ${when(of)}.`,
        of.place !== '' && `Where: ${of.place}.`,
        of.petitions !== '' && `Petitions that concern your office: no. ${of.petitions}.`,
        'Say whether you will come or send somebody else, and see the QR code for the door: {link}',
        `Code for the door: ${of.code}.`,
        of.phone !== '' && `By telephone: ${of.phone}.`,
      ),
  },
  reminder: {
    title: (days: number) =>
      days === 1 ? 'The business dialogue conference is tomorrow' : 'Three days until the dialogue conference',
    body: (of: Occasion, replied: boolean) =>
      lines(
        `${of.unit} reminds you: the business dialogue conference is at ${when(of)}${of.place && `, at ${of.place}`}.`,
        replied ? 'Thank you for letting us know that you will come.' : 'You have not said yet whether you will come.',
        'See the invitation, or change your reply: {link}',
        `Code for the door: ${of.code}.`,
        of.phone !== '' && `By telephone: ${of.phone}.`,
      ),
  },
})
