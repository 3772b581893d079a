import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Chips,
  EmptyState,
  Pagination,
  Row,
  RowLink,
  Stack,
  type Standing,
  Table,
  TableExport,
} from '#ui/index.ts'
import { type DocumentFilter, type DocumentListRow, documentFilters } from '../application/documents-query.ts'
import { type DocumentStage, isDocumentKind, isDocumentStage } from '../domain/index.ts'
import { filterWords, kindWords, stageWords, words } from './words.vi.ts'

export const documentsAddress = '/can-bo/van-ban'

const addressOf: Readonly<Record<DocumentFilter, string>> = {
  'for-approval': 'cho-duyet',
  approved: 'cho-ban-hanh',
  undelivered: 'chua-giao',
  draft: 'du-thao',
  issued: 'da-ban-hanh',
  all: 'tat-ca',
}
/** The filter an address names; what waits for somebody is the rule. */
export const filterOf = (named: unknown): DocumentFilter =>
  documentFilters.find((filter) => addressOf[filter] === named) ?? 'all'

export const stageSigns: Record<DocumentStage, Standing> = {
  draft: 'open',
  'for-approval': 'soon',
  approved: 'soon',
  issued: 'done',
  dropped: 'plain',
}
export const StageBadge = ({ stage }: { stage: string }) =>
  isDocumentStage(stage) ? <Badge is={stageSigns[stage]}>{stageWords[stage]}</Badge> : null
export const kindWord = (kind: string): string => (isDocumentKind(kind) ? kindWords[kind] : '')

export interface DocumentListProps {
  readonly filter: DocumentFilter
  readonly counts: Readonly<Partial<Record<DocumentFilter, number>>>
  readonly rows: readonly DocumentListRow[]
  /** Issued, and somebody has not been given it. */
  readonly undelivered: ReadonlySet<string>
  readonly next: string | null
}

/** Văn bản: what waits for approval, for a number, for delivery. */
export const DocumentList = ({ filter, counts, rows, undelivered, next }: DocumentListProps) => (
  <Stack gap={3}>
    <Row apart>
      <Chips
        label={words.filterBy}
        views={documentFilters.map((one) => ({
          href: `${documentsAddress}?xem=${addressOf[one]}`,
          label: filterWords[one],
          count: counts[one],
          current: one === filter,
        }))}
      />
      {rows.length > 0 && <TableExport action={`${documentsAddress}/xuat?xem=${addressOf[filter]}`} />}
    </Row>
    <Table
      caption={words.caption}
      rows={rows}
      empty={<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
      columns={[
        {
          head: words.heads.document,
          as: 'main',
          cell: (row) => (
            <>
              <RowLink href={`${documentsAddress}/${row.id}`}>{row.title}</RowLink>
              <small class="sub">
                {[kindWord(row.kind), row.department ?? row.author].filter(Boolean).join(' · ')}
              </small>
            </>
          ),
        },
        {
          head: words.heads.number,
          as: 'narrow',
          cell: (row) => row.issuedOn && words.numberAndDay(row.numberText, dateWithYear(row.issuedOn)),
        },
        {
          head: words.heads.standing,
          bare: true,
          cell: (row) => (
            <>
              <StageBadge stage={row.stage} />
              {undelivered.has(row.id) && <small class="sub">{words.notDelivered}</small>}
            </>
          ),
        },
      ]}
    />
    <Pagination next={next ? `${documentsAddress}?xem=${addressOf[filter]}&sau=${next}` : undefined} />
  </Stack>
)
