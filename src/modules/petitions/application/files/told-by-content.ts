import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { type ReadPart, soundByContent } from './sound-by-content.ts'

const ZIP_OFFICE: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/workbook.xml',
}
/** The end record of a ZIP and the longest comment behind it. */
const ZIP_END = 22 + 65_535

/** What a file's content says of it. */
export interface ToldFile {
  /** The MIME type; null: not recognised. */
  readonly type: string | null
  /** Of a sound: at least as long as this. */
  readonly seconds: number | null
}

/** What may hold sound; whether it does, and nothing else, is looked into. */
const mayBeSound = /^(audio|video)\//

/**
 * The MIME type of a stored file, told by its content alone. What says it is a Word or Excel file
 * must hold such a file's main part in its list of entries; any other ZIP is not one.
 */
export async function toldByContent(path: string, size: number): Promise<ToldFile> {
  const handle = await open(path)
  try {
    const read: ReadPart = async (from, length) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
      return buffer.subarray(0, bytesRead)
    }
    const head = await read(0, Math.min(size, 64 * 1024))
    if (!head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return await toldByHead(head, read, size)
    const names = await zipNames(read, size)
    const office = Object.entries(ZIP_OFFICE).find(([, part]) => names?.includes(part))
    return { type: office?.[0] ?? 'application/zip', seconds: null }
  } finally {
    await handle.close()
  }
}

async function toldByHead(head: Buffer, read: ReadPart, size: number): Promise<ToldFile> {
  const mime = (await fileTypeFromBuffer(head))?.mime ?? null
  if (mime === null || !mayBeSound.test(mime)) return { type: mime, seconds: null }
  return (await soundByContent(mime, read, size)) ?? { type: null, seconds: null }
}

/** The names in a ZIP's list of entries, of at most 10,000; null when it has none that can be read. */
async function zipNames(read: ReadPart, size: number) {
  const tailFrom = Math.max(0, size - ZIP_END)
  const tail = await read(tailFrom, size - tailFrom)
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  if (end < 0 || end + 22 > tail.length) return null
  const length = tail.readUInt32LE(end + 12)
  const from = tail.readUInt32LE(end + 16)
  if (length > 4 * 1024 * 1024 || from + length > size) return null
  const list = await read(from, length)
  const names: string[] = []
  for (let at = 0; at + 46 <= list.length && names.length < 10_000; ) {
    if (list.readUInt32LE(at) !== 0x02014b50) return null
    const [name, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)]
    names.push(list.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}
