import { words } from './words.vi.ts'

const browsers: readonly [RegExp, string][] = [
  [/Zalo/i, 'Zalo'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iPhone, iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A browser as a person knows it: "Chrome trên Windows". */
export function deviceWords(userAgent: string): string {
  const of = (table: readonly [RegExp, string][], unknown: string) =>
    table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? unknown
  return words.account.device(of(browsers, words.account.unknownBrowser), of(systems, words.account.unknownSystem))
}
