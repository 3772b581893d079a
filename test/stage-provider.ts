import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Context } from 'oidc-provider'

/** Whom the provider will say has come, and how it found out. */
export interface ProviderGuest {
  readonly sub: string
  readonly email?: string | undefined
  readonly email_verified?: boolean | undefined
  readonly amr?: readonly string[] | undefined
  readonly acr?: string | undefined
}

export const CLIENT = { id: 'doi-thoai', secret: 'only-for-tests-0123456789' }

/** A real OpenID Connect provider on this machine; who comes to it is whom the test says, without being asked. */
export async function startProvider(redirectUris: readonly string[]) {
  const { default: Provider } = await import('oidc-provider')
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const issuer = `http://localhost:${port}`
  const known = new Map<string, ProviderGuest>()
  let guest: ProviderGuest | 'stops' = 'stops'
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [...redirectUris] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'] },
    acrValues: ['LoA1', 'LoA2'],
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: Context, sub: string) => ({ accountId: sub, claims: () => ({ ...known.get(sub), sub }) }),
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, reply) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, reply)
    if (guest === 'stops') return void provider.interactionFinished(request, reply, { error: 'access_denied' })
    const { sub: accountId, amr, acr } = guest
    known.set(accountId, guest)
    void provider.interactionFinished(request, reply, {
      login: { accountId, ...(amr && { amr }), ...(acr && { acr }), remember: false },
    })
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    issuer,
    close,
    comes: (who: ProviderGuest | 'stops') => {
      guest = who
    },
  }
}

/** Walks through the provider as a browser would, until it sends somebody back; the address to which it does. */
export async function walkThrough(address: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = new URL(address)
  const { origin } = at
  for (let step = 0; step < 10; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(at, { redirect: 'manual', headers: cookie ? { cookie } : {} })
    for (const one of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      cookies.set(name, value)
    }
    const location = reply.headers.get('location')
    if (!location) throw new Error(`${at}: ${reply.status} ${await reply.text()}`)
    at = new URL(location, at)
    if (at.origin !== origin) return at
  }
  throw new Error('the provider sends people round in a circle')
}
