/** A digital signature found in a file. Whether its issuer is to be trusted is not judged. */
export interface FileSignature {
  /** The name in the certificate; '' when it could not be read. */
  readonly signer: string
  readonly issuer: string
  /** As the signer's machine told the time, in ISO; null: not told. */
  readonly at: string | null
  /** What was signed is unchanged. */
  readonly intact: boolean
  /** Nothing was added to the file afterwards. */
  readonly coversFile: boolean
}

/** What a finished text says, and who signed its file. */
export interface ReadText {
  /** In lines; '' for a scan. */
  readonly text: string
  readonly signatures: readonly FileSignature[]
  /** A Word file that was signed: nobody here can tell whether it is whole. */
  readonly signedInside: boolean
}
