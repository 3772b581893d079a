import { webcrypto } from 'node:crypto'
import * as pkijs from 'pkijs'

/** A digital signature embedded in a PDF. Whether its issuer is to be trusted is not judged here. */
export interface PdfSignature {
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

const COMMON_NAME = '2.5.4.3'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g

pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto }))

/** Bytes of their own, as the library wants them. */
const alone = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

const nameIn = (name: pkijs.RelativeDistinguishedNames | undefined): string =>
  String(name?.typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value ?? '')

async function signatureAt(file: Buffer, text: string, range: readonly number[]): Promise<PdfSignature> {
  const [from = 0, length = 0, again = 0, rest = 0] = range
  const coversFile = from === 0 && again + rest === file.length
  const unreadable = { signer: '', issuer: '', at: null, intact: false, coversFile }
  if (from !== 0 || again < length || again + rest > file.length) return unreadable
  try {
    const der = Buffer.from(text.slice(length, again).replace(/[<>\s]/g, ''), 'hex')
    const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(alone(der)).content })
    const data = alone(Buffer.concat([file.subarray(0, length), file.subarray(again, again + rest)]))
    const judged = await signed
      .verify({ signer: 0, data, checkChain: false, extendedMode: true })
      .catch(() => ({ signatureVerified: false, signerCertificate: undefined }))
    const [info] = signed.signerInfos
    const certificates = (signed.certificates ?? []).filter((one) => one instanceof pkijs.Certificate)
    const certificate =
      judged.signerCertificate ??
      certificates.find(({ serialNumber }) =>
        serialNumber.isEqual((info?.sid as pkijs.IssuerAndSerialNumber)?.serialNumber),
      )
    const time = info?.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0]
    return {
      ...{ signer: nameIn(certificate?.subject), issuer: nameIn(certificate?.issuer), coversFile },
      at: time ? new Date(time.toDate()).toISOString() : null,
      intact: judged.signatureVerified === true,
    }
  } catch {
    return unreadable
  }
}

/** The signatures in a PDF, each by its name, time and whether it still holds; none for a PDF nobody signed. */
export async function pdfSignatures(file: Buffer): Promise<readonly PdfSignature[]> {
  const text = file.toString('latin1')
  const found: PdfSignature[] = []
  for (const [, ...range] of text.matchAll(BYTE_RANGE)) found.push(await signatureAt(file, text, range.map(Number)))
  return found
}
