import type { Annex, Paper } from '#kernel/paper.ts'
import { plainOf } from '#kernel/text-blocks.ts'
import {
  type DialogueInOffice,
  issuedOf,
  keptAt,
  noticePage,
  noticeWords,
  planBlocks,
  planPage,
  planWords,
} from '#modules/dialogues/index.ts'
import { documentOnPaper, paperOf } from '#modules/documents/index.ts'
import { petitionDocumentEvents } from '#modules/petitions/index.ts'
import { letterheadOf } from '#modules/units/index.ts'
import { workAnnex } from '../dialogue-work.ts'
import { documentsAbout, drafted } from '../draft-paper.ts'
import { type DialoguePaper, type Making, nothingWorded, onlyUsual, type PetitionPaper } from '../paper-maker.ts'
import { carriedWords as words } from './carried-words.vi.ts'
import { estimateAnnex } from './estimate.ts'

/** What is written on its own page, as it stands now; with number, day and signer once it was issued so. */
async function asCarried(
  { db, unit, today }: Making,
  dialogue: DialogueInOffice,
  kind: 'plan' | 'notice',
  { title, content, issued }: { readonly title: string; readonly content: string; readonly issued: string | undefined },
  annexes: readonly Annex[] = [],
): Promise<Paper> {
  const document =
    issued === content
      ? (await documentsAbout(db, dialogue.id)).find(
          ({ paper, stage }) => paper === drafted[kind] && stage === 'issued',
        )
      : undefined
  const [, ...symbol] = (await keptAt(db)).split(', ')
  return paperOf(
    {
      ...{ kind, title, content, annexes, receivers: [], symbol: symbol.join(', ') },
      ...{ numberText: document?.numberText ?? '', issuedOn: document?.issuedOn ?? null },
      ...{ signerName: document?.signerName ?? '', signerTitle: document?.signerTitle ?? '' },
    },
    letterheadOf(unit),
    today,
  )
}

/** Kế hoạch (R1): as it was saved last, or as it is proposed; in its annexes who does what, and what it may cost. */
export const planPaper: DialoguePaper = {
  ...{ key: drafted.plan, of: 'dialogue', part: 'prepare', as: null, asks: [] },
  ...{
    ...words.plan,
    places: words.endingPlaces,
    ending: 'recipients',
    wording: words.planEnding(planWords.proposed.recipients('{xã}')),
    writtenAt: 'ke-hoach',
    facts: onlyUsual,
  },
  async whole(making, dialogue) {
    const page = await planPage(making.db, dialogue.address)
    if (!page) return []
    const written = {
      title: planWords.title(dialogue.year),
      content: plainOf(planBlocks(page.now, page)),
      issued: issuedOf(page.documents)?.content,
    }
    const issuedOn = issuedOf(page.documents)?.issuedOn ?? null
    const annexes = [...(await workAnnex(making.db, dialogue)), ...(await estimateAnnex(making.db, dialogue, issuedOn))]
    return [await asCarried(making, dialogue, 'plan', written, annexes)]
  },
}

/** Thông báo (R4): the newest draft, or what is proposed. */
export const noticePaper: DialoguePaper = {
  ...{ key: drafted.notice, of: 'dialogue', part: 'make-known', as: null, asks: [] },
  ...{
    ...words.notice,
    places: words.endingPlaces,
    ending: 'closing',
    wording: words.noticeEnding,
    writtenAt: 'thong-bao',
    facts: onlyUsual,
  },
  async whole(making, dialogue) {
    const origin = making.portal ? new URL(making.portal).origin : null
    const page = await noticePage(making.db, dialogue.address, origin)
    if (!page) return []
    const issued = issuedOf(page.documents)?.content
    const written = { title: noticeWords.paperTitle(dialogue.year), content: page.body, issued }
    return [await asCarried(making, dialogue, 'notice', written)]
  },
}

/** Công văn trả lời (R28): the newest letter that answers a petition; it is written on the petition's page. */
export const answerPaper: PetitionPaper = {
  ...{ key: drafted.answer, of: 'petition', part: 'petitions', as: null, asks: [], places: {} },
  ...{ ...words.answer, wording: nothingWorded, writtenAt: '', facts: onlyUsual },
  async whole({ db, today }, petition) {
    const newest = (await documentsAbout(db, petition.id)).find(({ paper }) => paper === drafted.answer)
    const laid = newest && (await documentOnPaper(db, newest.id, petitionDocumentEvents, today))
    return laid ? [laid.paper] : []
  },
}
