import { slug } from '#kernel/vietnamese-text.ts'

/** Short enough to be read aloud and typed from a poster. */
export const SOURCE_LENGTH = 24

/** Mã nguồn as it comes in `?tu=`: small letters and digits joined by hyphens; '' for what cannot be one. */
export function readSourceCode(typed: string): string {
  const code = typed.trim().toLowerCase()
  return code.length <= SOURCE_LENGTH && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) ? code : ''
}

/** At most so long, ended at a word where there is one. */
const cutAt = (text: string, longest: number): string => {
  const cut = text.slice(0, longest)
  return text.length <= longest || text[longest] === '-' ? cut : cut.replace(/-[^-]*$/, '')
}

/**
 * A code for a source by its name, another than those taken: "Thôn 2" → thon-2, a second one thon-2-2. A name without Latin
 * letters or digits becomes "nguon".
 */
export function newSourceCode(name: string, taken: ReadonlySet<string>): string {
  const stem = cutAt(slug(name), SOURCE_LENGTH - 4) || 'nguon'
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? stem : `${stem}-${n}`
    if (!taken.has(code)) return code
  }
}
