import { Card, CopyButton, Row, Stack } from '#ui/index.ts'
import { quickReportWords as words } from './quick-report-words.vi.ts'

/** Báo cáo nhanh beside other things: the text, one press to copy it, and the way to its other forms. */
export const QuickReportCard = ({ text, address }: { text: string; address: string }) => (
  <Card gap={3}>
    <h2>{words.title}</h2>
    <p>{text}</p>
    <Row>
      <CopyButton value={text}>{words.copy}</CopyButton>
      <a href={`${address}/bao-cao-nhanh`}>{words.more}</a>
    </Row>
  </Card>
)

/** The page of the quick report: as one message, and by village; each also as plain text, to copy without script. */
export const QuickReportPage = ({ text, villages, address }: { text: string; villages: string; address: string }) => (
  <Stack gap={5}>
    <section class="card stack gap-3" aria-labelledby="toan-don-vi">
      <h2 id="toan-don-vi">{words.whole}</h2>
      <p>{text}</p>
      <Row>
        <CopyButton value={text}>{words.copy}</CopyButton>
        <a href={`${address}/bao-cao-nhanh.txt`}>{words.plainWhole}</a>
      </Row>
    </section>
    <section class="card stack gap-3" aria-labelledby="theo-thon">
      <h2 id="theo-thon">{words.byVillage}</h2>
      <p class="pre">{villages}</p>
      <Row>
        <CopyButton value={villages}>{words.copyVillages}</CopyButton>
        <a href={`${address}/bao-cao-nhanh.txt?theo=thon`}>{words.plainVillages}</a>
      </Row>
    </section>
  </Stack>
)
