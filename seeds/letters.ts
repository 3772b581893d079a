import { askToBeTold, noWording, saveWording } from '#modules/messages/index.ts'
import type { When } from './dai-son/story.ts'
import { as, asSender, found, type Happening, must } from './world.ts'

/** When the office worded its letters, before the notice went out. */
const WORDED: When = { on: '2026-08-28', at: '09:20' }
/** When a sender asked to be called from then on. */
const ASKED: When = { on: '2026-09-18', at: '19:40' }

/** What letters say before and after the program's words, and how one of the senders wants to be told. */
export const letterHappenings: readonly Happening[] = [
  {
    when: WORDED,
    what: 'letters worded',
    happens: (world) =>
      as(world, 'specialist', WORDED, async (tx, by) =>
        must(
          'worded',
          await saveWording(tx, by, '', 0, {
            ...noWording,
            opening: 'Kính gửi anh/chị,',
            closing: 'Trân trọng,\n{đơn vị}\nGiờ làm việc gọi {số điện thoại}.',
            openingEn: 'Dear Sir or Madam,',
          }),
        ),
      ),
  },
  {
    when: ASKED,
    what: 'a sender asks to be called',
    happens: (world) =>
      asSender(world, ASKED, async (tx, by) => {
        const first = await tx
          .selectFrom('petition')
          .innerJoin('submission', 'submission.id', 'petition.submission_id')
          .select('submission.contact_id')
          .where('petition.dialogue_id', '=', found(world.dialogues, 2026))
          .where('submission.contact_id', 'is not', null)
          .orderBy('petition.number')
          .executeTakeFirstOrThrow()
        await askToBeTold(tx, by, first.contact_id ?? '', 'call')
      }),
  },
]
