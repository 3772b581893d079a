declare module 'fxa-common-password-list' {
  /** The commonest passwords of eight characters and more. */
  const list: { readonly test: (password: string) => boolean }
  export default list
}
