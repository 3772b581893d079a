import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { settable, withTexts } from './clean.ts'
import { hasIn, tinos } from './font.ts'
import { type LaidOut, recipientsHead, state } from './lay-out.ts'
import * as measures from './measures.ts'
import { template } from './template.ts'

/** How often what the compiler remembers is dropped: it would grow by a megabyte a paper. */
const DROP_EACH = 5

/** Sets papers as PDF/A-2a: tagged, archival, its text can be read out. Blocks while it works: for a process of its own. */
export function pdfSetter(): (paper: LaidOut, author: string, made: readonly [number, number, number]) => Buffer {
  const fonts = tinos()
  const has = hasIn(fonts)
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  let done = 0
  return (paper, author, made) => {
    const data = { paper, author, made, measures, state, recipientsHead }
    const inputs = { data: JSON.stringify(withTexts(data, (text) => settable(text, has))) }
    const compiled = compiler.compile({ mainFileContent: template, inputs })
    const failed = compiled.takeDiagnostics()
    if (!compiled.result || compiled.hasError())
      throw new Error(`a paper cannot be set: ${JSON.stringify(failed?.shortDiagnostics)}`)
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a' })
    if (++done % DROP_EACH === 0) compiler.evictCache(10)
    return pdf
  }
}
