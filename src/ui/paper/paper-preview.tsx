import type { Paper } from '#kernel/paper.ts'
import {
  type LaidAnnex,
  type LaidPaper,
  type LaidSignature,
  layOut,
  recipientsHead,
  state,
} from '#kernel/paper-lay-out.ts'
import { below, type Level, PaperBlocks } from './paper-blocks.tsx'
import { Lines } from './paper-lines.tsx'
import { paperWords as words } from './paper-words.vi.ts'

/** Rows of a table, and papers of one file, that a page shows: who wants them all opens the printed one. */
const MOST_ROWS = 50
const MOST_PAPERS = 3

export interface PaperPreviewProps {
  readonly paper: Paper
  /** The level of its name, one below the heading it stands under. */
  readonly top?: Level | undefined
  readonly rows?: number | undefined
}

/** A paper as it is printed, from the same lines: to be read before it is sent, on a telephone too. */
export function PaperPreview({ paper: given, top = 3, rows = MOST_ROWS }: PaperPreviewProps) {
  const paper = layOut(given)
  const Name = `h${top}` as const
  return (
    <article class="paper-preview" aria-label={words.preview(given.title)}>
      <div class="paper-page">
        <Head paper={paper} />
        {!paper.isLetter && (
          <div class="paper-name">
            <Name>{paper.type}</Name>
            {paper.abstract !== '' && <p class="ruled">{paper.abstract}</p>}
          </div>
        )}
        {paper.addressees.length > 0 && (
          <p class="paper-addressees">
            <Lines text={paper.addressees.join('\n')} />
          </p>
        )}
        {paper.bases.map((basis) => (
          <p class="slanted">{basis}</p>
        ))}
        <PaperBlocks blocks={paper.blocks} top={paper.isLetter ? top : below(top, 1)} rows={rows} />
        <Signed paper={paper} />
      </div>
      {paper.annexes.map((annex) => (
        <AnnexPage annex={annex} top={top} rows={rows} />
      ))}
    </article>
  )
}

/** Papers that are printed into one file: the first few, and how many more there are. */
export function PaperPreviews({
  papers,
  most = MOST_PAPERS,
  ...props
}: Omit<PaperPreviewProps, 'paper'> & { readonly papers: readonly Paper[]; readonly most?: number | undefined }) {
  const left = papers.length - most
  return (
    <div class="stack gap-4">
      {papers.slice(0, most).map((paper) => (
        <PaperPreview paper={paper} {...props} />
      ))}
      {left > 0 && <p class="quiet">{words.morePapers(left)}</p>}
    </div>
  )
}

const State = () => (
  <div class="paper-state">
    <p class="bold">{state.name}</p>
    <p class="bold whole-rule">
      <span>{state.motto}</span>
    </p>
  </div>
)

function Head({ paper }: { paper: LaidPaper }) {
  if (paper.stateAlone)
    return (
      <div class="paper-alone">
        <State />
        {paper.placeAndDate !== '' && <p class="slanted">{paper.placeAndDate}</p>}
      </div>
    )
  if (paper.issuer.length === 0) return null
  return (
    <div class="paper-head">
      <div>
        {paper.above !== '' && <p>{paper.above}</p>}
        <p class="bold ruled">
          <Lines text={paper.issuer.join('\n')} />
        </p>
        {paper.number !== '' && <p>{paper.number}</p>}
        {paper.isLetter && paper.abstract !== '' && <p>{paper.abstract}</p>}
      </div>
      <div>
        <State />
        {paper.placeAndDate !== '' && <p class="slanted">{paper.placeAndDate}</p>}
      </div>
    </div>
  )
}

const Signature = ({ signature: { lines, note, name } }: { signature: LaidSignature }) => (
  <div class="paper-signature">
    <p class="bold">
      <Lines text={lines.join('\n')} />
    </p>
    {note !== '' && <p class="slanted">{note}</p>}
    <p class="bold paper-signer">{name}</p>
  </div>
)

const Recipients = ({ recipients }: { recipients: readonly string[] }) =>
  recipients.length === 0 ? null : (
    <div class="paper-recipients">
      <p class="bold slanted">{recipientsHead}</p>
      <p>
        <Lines text={recipients.join('\n')} />
      </p>
    </div>
  )

const Signed = ({ paper: { signature, beside, recipients } }: { paper: LaidPaper }) =>
  signature && (
    <>
      <div class="paper-signed">
        {beside ? <Signature signature={beside} /> : <Recipients recipients={recipients} />}
        <Signature signature={signature} />
      </div>
      {beside && <Recipients recipients={recipients} />}
    </>
  )

function AnnexPage({ annex, top, rows }: { annex: LaidAnnex; top: Level; rows: number }) {
  const Name = `h${top}` as const
  return (
    <div class="paper-page">
      <div class="paper-name">
        <Name>{annex.label}</Name>
        <p>{annex.title}</p>
        {annex.note !== '' && <p class="slanted">{annex.note}</p>}
      </div>
      <PaperBlocks blocks={annex.blocks} top={below(top, 1)} rows={rows} />
    </div>
  )
}
