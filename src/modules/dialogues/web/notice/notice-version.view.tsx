import { isDeepStrictEqual } from 'node:util'
import { readBlocks } from '#kernel/text-blocks.ts'
import { longDate } from '#kernel/vietnamese-date.ts'
import { DescriptionList, Diff, Stack, TextBlocks } from '#ui/index.ts'
import { formsOf, type NoticeVersion } from '../../application/notice/notice-versions.ts'
import type { BlankForm } from '../../domain/index.ts'
import { preparationWords } from '../preparation-words.vi.ts'
import { words } from './words.vi.ts'

/** One version as it went out: what differs from the one before, its days, and the forms it carried. */
export const NoticeVersionView = ({
  version,
  before,
  blankForms,
}: {
  version: NoticeVersion
  before: NoticeVersion | null
  /** As the online forms now ask. */
  blankForms: readonly BlankForm[]
}) => {
  const forms = formsOf(version)
  return (
    <Stack gap={4}>
      <DescriptionList
        items={[
          { term: words.published.number, detail: version.numberText },
          { term: words.published.reason, detail: version.reason },
          {
            term: words.published.conference,
            detail: `${version.startsAt}, ${longDate(version.conferenceOn)}, ${version.place}`,
          },
          {
            term: words.published.lastDay,
            detail: words.state.until(longDate(version.cutOffOn), version.cutOffPaperAt),
          },
          {
            term: words.published.forms,
            detail: (
              <>
                {forms
                  .map(
                    ({ title, parts }) =>
                      `${title} (${words.published.fields(parts.flatMap(({ fields }) => fields).length)})`,
                  )
                  .join(', ')}
                .{' '}
                {isDeepStrictEqual(forms, JSON.parse(JSON.stringify(blankForms)))
                  ? words.published.formsSame
                  : words.published.formsDiffer}
              </>
            ),
          },
        ]}
      />
      <section class="stack gap-2">
        <h2>{preparationWords.differences}</h2>
        {before ? <Diff before={before.body} after={version.body} /> : <p class="quiet">{preparationWords.first}</p>}
      </section>
      <TextBlocks blocks={readBlocks(version.body)} />
    </Stack>
  )
}
