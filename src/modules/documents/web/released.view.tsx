import { Badge, EmptyState, FileList, PageHead, Stack, useDates, useWords } from '#ui/index.ts'
import type { ReleasedDocument } from '../application/release-document.ts'
import { type DocumentKind, isDocumentKind } from '../domain/index.ts'
import { fileKind, megabytes } from './file-kind.ts'
import { releasedWords } from './released-words.en.ts'

const kindOf = (kind: string): DocumentKind => (isDocumentKind(kind) ? kind : 'other')

/** The documents everybody may read, by dialogue, the newest first. */
export const ReleasedDocuments = ({ base, documents }: { base: string; documents: readonly ReleasedDocument[] }) => {
  const words = useWords(releasedWords)
  const dates = useDates()
  return (
    <Stack gap={5}>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }}>
        {words.about}
      </PageHead>
      {documents.length === 0 && <EmptyState title={words.none}>{words.noneAbout}</EmptyState>}
      {[...Map.groupBy(documents, ({ dialogue }) => dialogue)].map(([dialogue, of]) => (
        <section class="stack gap-3">
          <h2>{words.year(dialogue)}</h2>
          <FileList
            label={words.year(dialogue)}
            files={of.map((one) => ({
              name: one.title,
              href: `${base}/van-ban/${one.id}`,
              is: fileKind(one.type),
              size: megabytes(one.size),
              about: (
                <>
                  {words.numbered(words.kinds[kindOf(one.kind)], one.numberText, dates.dateWithYear(one.issuedOn))}
                  {one.withdrawnOn && (
                    <>
                      {' '}
                      <Badge is="late">{words.withdrawn(dates.dateWithYear(one.withdrawnOn))}</Badge>
                      {one.replacement && ` ${words.replaced(one.replacement)}`}
                    </>
                  )}
                </>
              ),
            }))}
          />
        </section>
      ))}
    </Stack>
  )
}
