import { readSourceCode } from '../domain/source-code.ts'

/** The code of the source that an address brings along: `?tu=thon-2`; '' where there is none. */
export function sourceAsked(query: unknown): string {
  const { tu } = query as { tu?: unknown }
  return typeof tu === 'string' ? readSourceCode(tu) : ''
}

/** The end of an address that carries a source on; '' without one. */
export const withSource = (source: string): string => (source ? `?tu=${source}` : '')
