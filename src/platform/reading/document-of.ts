import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { nfc } from '#kernel/vietnamese-text.ts'
import { zipProblem } from '#platform/spreadsheets/zip-guard.ts'
import { pdfSignatures } from './pdf-signatures.ts'
import { type DocumentRead, documentLimits } from './read-document.ts'

/** What a Word file is signed with; its kind of signature is beyond us. */
const SIGNED_INSIDE = Buffer.from('_xmlsignatures/')

async function docxText(content: Buffer): Promise<DocumentRead> {
  const problem = await zipProblem(content, documentLimits)
  if (problem === 'macros' || problem === 'locked' || problem === 'unfolds') return { ok: false, refusal: problem }
  if (problem) return { ok: false, refusal: 'not-readable' }
  const { value } = await mammoth.extractRawText({ buffer: content })
  return { ok: true, value: { text: nfc(value), signatures: [], signedInside: content.includes(SIGNED_INSIDE) } }
}

async function pdfText(content: Buffer): Promise<DocumentRead> {
  const pdf = await getDocumentProxy(new Uint8Array(content), { verbosity: 0 })
  const { text } = await extractText(pdf, { mergePages: false })
  return {
    ok: true,
    value: { text: nfc(text.join('\n')), signatures: await pdfSignatures(content), signedInside: false },
  }
}

/** What a DOCX or PDF says. */
export async function documentOf(content: Buffer, as: 'docx' | 'pdf'): Promise<DocumentRead> {
  try {
    return await (as === 'docx' ? docxText(content) : pdfText(content))
  } catch (error) {
    return { ok: false, refusal: /password/i.test(String(error)) ? 'locked' : 'not-readable' }
  }
}
