import { createHash } from 'node:crypto'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'

/** The entries of an archive, by their names. */
export async function openArchive(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
  const entries = new Map<string, Buffer>()
  for await (const entry of archive.eachEntry())
    entries.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)))
  return entries
}

/** What is wrong with the file of a dialogue: digests that differ, links that lead nowhere, names Windows would refuse. */
export function archiveProblems(entries: ReadonlyMap<string, Buffer>): readonly string[] {
  const problems: string[] = []
  const sums = new Map(
    (entries.get('SHA256SUMS') ?? Buffer.alloc(0))
      .toString()
      .trimEnd()
      .split('\n')
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  )
  for (const [name, content] of entries) {
    if (name.length > 150 || !/^[A-Za-z0-9._/-]+$/.test(name) || /(^|\/)(con|nul|aux|prn)(\.|\/|$)/i.test(name))
      problems.push(`name: ${name}`)
    if (name === 'SHA256SUMS') continue
    if (sums.get(name) !== createHash('sha256').update(content).digest('hex')) problems.push(`digest: ${name}`)
    sums.delete(name)
    if (!name.endsWith('.html')) continue
    for (const [, href = ''] of content.toString().matchAll(/href="([^"]+)"/g)) {
      if (/^[a-z]+:|^\//.test(href)) problems.push(`leads outside: ${name} → ${href}`)
      else if (!entries.has(path.posix.normalize(path.posix.join(path.posix.dirname(name), href))))
        problems.push(`leads nowhere: ${name} → ${href}`)
    }
  }
  const linked = new Set(
    [...(entries.get('index.html') ?? '').toString().matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
  )
  for (const name of entries.keys())
    if (!['index.html', 'SHA256SUMS'].includes(name) && !linked.has(name)) problems.push(`not in the index: ${name}`)
  return [...problems, ...[...sums.keys()].map((name) => `not there: ${name}`)]
}
