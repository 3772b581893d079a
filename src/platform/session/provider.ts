import type * as OpenId from 'openid-client'
import { accept, type Result, refuse } from '#kernel/result.ts'

/** What must come back with somebody whom we sent to the provider; it waits, sealed, in their browser. */
export interface ProviderFlow {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the provider says somebody is, and how it found out. */
export interface ProviderPerson {
  readonly issuer: string
  /** The provider's own name for the person, which never changes hands. */
  readonly subject: string
  readonly email: string | null
  readonly emailVerified: boolean
  /** How the person was recognised (RFC 8176). */
  readonly amr: readonly string[]
  readonly acr: string | null
}

/** `away`: it does not answer; `stopped`: the person went back, or was refused there; `not-believed`: the answer is not sound. */
export type ProviderTrouble = 'away' | 'stopped' | 'not-believed'

/** An outside provider of identities, by OpenID Connect's code flow with PKCE, state and nonce. */
export interface Provider {
  readonly label: string
  readonly strongAcr: readonly string[]
  /** Where to send somebody, who comes back to `callback`. `anew`: whoever is signed in there is to sign in again. */
  begin(
    callback: string,
    anew: boolean,
  ): Promise<Result<{ readonly address: string; readonly flow: ProviderFlow }, 'away'>>
  /** Who came back. `answered`: the whole address at which they did. */
  finish(answered: URL, flow: ProviderFlow): Promise<Result<ProviderPerson, ProviderTrouble>>
}

/** Seconds: whoever waits before the sign-in page must not wait long for a provider that is away. */
const PATIENCE = 5
const SCOPE = 'openid email profile'

interface Settings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly label: string
  readonly strongAcr: readonly string[]
}

/**
 * Nothing is asked of the provider before somebody wants to sign in by it. `log` hears in a line what went wrong, for who
 * keeps the machine; never whom it concerned.
 */
export function openProvider(settings: Settings, log: (line: string) => void): Provider {
  let known: OpenId.Configuration | undefined
  /** Its description, asked for whenever somebody goes there: whoever is sent to one that is away sees an error of the browser's. */
  const describedAnew = async () => {
    known = await describe(settings)
    return known
  }
  return {
    label: settings.label,
    strongAcr: settings.strongAcr,
    async begin(callback, anew) {
      const client = await import('openid-client')
      const flow = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      try {
        const address = client.buildAuthorizationUrl(await describedAnew(), {
          redirect_uri: callback,
          scope: SCOPE,
          state: flow.state,
          nonce: flow.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
          code_challenge_method: 'S256',
          ...(anew && { prompt: 'login' }),
          ...(settings.strongAcr.length > 0 && { acr_values: settings.strongAcr.join(' ') }),
        })
        return accept({ address: address.href, flow })
      } catch (error) {
        log(lineOf(error))
        return refuse('away')
      }
    },
    async finish(answered, flow) {
      try {
        return accept(await personOf(known ?? (await describedAnew()), answered, flow))
      } catch (error) {
        log(lineOf(error))
        return refuse(troubleOf(error))
      }
    },
  }
}

async function describe(settings: Settings): Promise<OpenId.Configuration> {
  const client = await import('openid-client')
  const { issuer, clientId, clientSecret } = settings
  const isHere = issuer.startsWith('http:')
  const found = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: PATIENCE,
    ...(isHere && { execute: [client.allowInsecureRequests] }),
  })
  const server = found.serverMetadata()
  const ways = server.token_endpoint_auth_methods_supported
  const shows = !ways || ways.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost
  const configuration = new client.Configuration(server, clientId, clientSecret, shows(clientSecret))
  configuration.timeout = PATIENCE
  if (isHere) client.allowInsecureRequests(configuration)
  return configuration
}

async function personOf(provider: OpenId.Configuration, answered: URL, flow: ProviderFlow): Promise<ProviderPerson> {
  const client = await import('openid-client')
  const tokens = await client.authorizationCodeGrant(provider, answered, {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('no id token')
  const more =
    claims.email === undefined && provider.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
      : claims
  const { email, email_verified } = more
  const { amr, acr } = claims
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' ? email : null,
    emailVerified: isYes(email_verified),
    amr: Array.isArray(amr) ? amr.filter((one): one is string => typeof one === 'string') : [],
    acr: typeof acr === 'string' ? acr : null,
  }
}

/** Some providers write it as a text. */
const isYes = (value: unknown): boolean => value === true || value === 'true'

const read = (error: unknown, name: string): string =>
  typeof error === 'object' && error !== null ? String(Reflect.get(error, name) ?? '') : ''

/** What stands for a proxy in the way, or a provider in the midst of its own trouble. */
const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']

function troubleOf(error: unknown): ProviderTrouble {
  const [code, status] = [read(error, 'code'), Number(read(error, 'status'))]
  if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') return 'stopped'
  const isNetwork = error instanceof TypeError && error.message === 'fetch failed'
  return isNetwork || AWAY.includes(code) || status >= 500 ? 'away' : 'not-believed'
}

const lineOf = (error: unknown): string =>
  ['name', 'code', 'status', 'error', 'message']
    .map((name) => read(error, name))
    .concat(read(Reflect.get(Object(error), 'cause'), 'code'))
    .filter(Boolean)
    .join(' ')
