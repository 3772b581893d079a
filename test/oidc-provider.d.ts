/** As much of the provider for tests as `stage-provider.ts` uses; the package has no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Context {
    readonly oidc: {
      readonly provider: Provider
      readonly client: { readonly clientId: string }
      readonly session: { readonly accountId: string }
    }
  }
  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }
  type Finished =
    | { login: { accountId: string; amr?: readonly string[]; acr?: string; remember?: boolean } }
    | { error: string }

  export default class Provider {
    constructor(issuer: string, settings: Readonly<Record<string, unknown>>)
    readonly Grant: new (of: {
      clientId: string
      accountId: string
    }) => Grant
    callback(): (request: IncomingMessage, reply: ServerResponse) => void
    interactionFinished(request: IncomingMessage, reply: ServerResponse, result: Finished): Promise<void>
  }
  export type { Context }
}
