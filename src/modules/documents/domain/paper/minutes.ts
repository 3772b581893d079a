import type { PaperBlock, Signature } from '#kernel/paper.ts'

const CHAIR = 'Chủ tọa'
const SECRETARY = 'Thư ký'

/** Whom a line of the text names, "Thư ký: Lê Thị Ví Dụ, chuyên viên." is "Lê Thị Ví Dụ"; ''. */
function namedAfter(blocks: readonly PaperBlock[], label: RegExp): string {
  const lines = blocks.flatMap((block) =>
    block.is === 'paragraph' ? [block.text] : block.is === 'list' ? block.items : [],
  )
  const line = lines.find((one) => label.test(one)) ?? ''
  const name = line.replace(label, '').split(/[,;.(…]/u)[0] ?? ''
  return name.replace(/^\s*(ông|bà)\s+/iu, '').trim()
}

/**
 * Who signs minutes: the secretary on the left, the chair on the right, for themselves and not for the committee (NĐ 30/2020, mẫu 1.9). Both
 * are named by the text.
 */
export const minutesSigners = (
  blocks: readonly PaperBlock[],
  signerName: string,
): { readonly signature: Signature; readonly beside: Signature } => ({
  signature: { lines: [CHAIR], name: signerName || namedAfter(blocks, /^chủ (trì|tọa)\s*:/iu) },
  beside: { lines: [SECRETARY], name: namedAfter(blocks, /^thư ký\s*:/iu) },
})
