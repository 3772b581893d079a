import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { documentsAddress, isDocumentStage, StageBadge } from '#modules/documents/index.ts'
import { RowLink, Stack, Table } from '#ui/index.ts'
import type { WrittenDocument } from '../application/draft-paper.ts'
import type { AnyPaper } from '../application/paper-maker.ts'
import { isDrafted, isDraftedForEach, paperParts } from '../domain/index.ts'
import { partWords, words } from './words.vi.ts'

/** How far the document of a paper is. */
const State = ({ paper, documents }: { paper: AnyPaper; documents: readonly WrittenDocument[] }) => {
  const [newest] = documents.filter((one) => one.paper === paper.key)
  const becomesDocument = isDrafted(paper) || isDraftedForEach(paper) || paper.writtenAt !== undefined
  if (!newest) return <span class="quiet">{becomesDocument ? words.notYet : words.onlyPrinted}</span>
  return (
    <>
      {isDocumentStage(newest.stage) && <StageBadge stage={newest.stage} />}
      <small class="sub">
        <a href={`${documentsAddress}/${newest.id}`}>
          {words.number(newest.numberText, newest.issuedOn ? dateWithYear(newest.issuedOn) : '') || newest.title}
        </a>
      </small>
    </>
  )
}

export interface PaperListProps {
  readonly papers: readonly AnyPaper[]
  readonly documents: readonly WrittenDocument[]
  /** The page of a paper, by its key. */
  readonly hrefOf: (key: string) => string
}

/** The papers of a dialogue or a petition, by when they are needed, with the state of what was drafted. */
export const PaperList = ({ papers, documents, hrefOf }: PaperListProps) => (
  <Stack gap={5}>
    {paperParts
      .map((part) => ({ part, of: papers.filter((paper) => paper.part === part) }))
      .filter(({ of }) => of.length > 0)
      .map(({ part, of }) => (
        <section class="stack gap-2">
          <h2>{partWords[part]}</h2>
          <Table
            caption={partWords[part]}
            rows={of}
            columns={[
              {
                head: words.columns.name,
                as: 'main',
                cell: (paper) => (
                  <>
                    <RowLink href={hrefOf(paper.key)}>{paper.name}</RowLink>
                    <small class="sub">{paper.about}</small>
                  </>
                ),
              },
              {
                head: words.columns.state,
                bare: true,
                cell: (paper) => (
                  <div>
                    <State paper={paper} documents={documents} />
                  </div>
                ),
              },
            ]}
          />
        </section>
      ))}
  </Stack>
)
