export { type LinkKey, tokenOf } from './application/link-token.ts'
export { giveLinks, linksOf, moveExpiry, openLink, revokeLink, type SecretLink } from './application/secret-links.ts'
export * from './domain/index.ts'
