/** What kind of thing each word of `amr` says was shown (RFC 8176, 2): known, had, or been. */
const KNOWN = ['pwd', 'pin', 'kba']
const HAD = ['otp', 'hwk', 'swk', 'sms', 'tel', 'sc', 'pop', 'mca']
const BEEN = ['face', 'fpt', 'iris', 'retina', 'vbm']

/**
 * Whether a provider says that it asked for two factors: in so many words (`mfa`), by naming two of different kinds, or by
 * an `acr` that this installation was told to take for it.
 */
export function saysTwoFactors(
  said: { readonly amr: readonly string[]; readonly acr: string | null },
  strongAcr: readonly string[],
): boolean {
  if (said.acr !== null && strongAcr.includes(said.acr)) return true
  const kinds = [KNOWN, HAD, BEEN].filter((kind) => kind.some((one) => said.amr.includes(one)))
  return said.amr.includes('mfa') || kinds.length > 1
}
