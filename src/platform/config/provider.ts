import type { Environment } from './settings.ts'
import { StartRefusal } from './start-refusal.ts'
import { words } from './words.vi.ts'

/** An outside provider of identities (OIDC) by which officers sign in: VNeID, or an office's own. */
export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** How people call it: "VNeID". */
  readonly label: string
  /** The `acr` values by which it says that it asked for two factors. */
  readonly strongAcr: readonly string[]
}

const NAMES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL', 'OIDC_STRONG_ACR'] as const

/** Null when officers sign in here alone. */
export function readProvider(env: Environment): ProviderSettings | null {
  const given = (name: (typeof NAMES)[number]) => env[name]?.trim() || undefined
  if (!NAMES.some(given)) return null
  const need = (name: (typeof NAMES)[number]): string => {
    const value = given(name)
    if (!value) throw new StartRefusal(words.providerMissing(name))
    return value
  }
  const issuer = need('OIDC_ISSUER')
  if (!isIssuer(issuer)) throw new StartRefusal(words.issuer(issuer))
  return {
    issuer,
    clientId: need('OIDC_CLIENT_ID'),
    clientSecret: need('OIDC_CLIENT_SECRET'),
    label: (given('OIDC_LABEL') ?? words.providerLabel).slice(0, 60),
    strongAcr: (given('OIDC_STRONG_ACR') ?? '').split(/[\s,]+/).filter(Boolean),
  }
}

/** https, and http on this machine alone: whoever reads along could sign in as anybody. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text)
  if (!url || url.search || url.hash) return false
  return (
    url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
  )
}
