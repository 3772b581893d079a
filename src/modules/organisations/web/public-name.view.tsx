import { AsWritten, useLanguage } from '#ui/index.ts'
import { publicNameIn } from '../domain/index.ts'

/** A stored public line in the language of the page (R20): a real name as it is, who is not named in that language's words. */
export function PublicName({ line }: { line: string }) {
  const said = publicNameIn(useLanguage(), line)
  return said === line ? <AsWritten>{line}</AsWritten> : said
}
