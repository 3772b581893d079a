import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import yauzl from 'yauzl'
import { type Zipped, zipStream } from './zip-stream.ts'

const at = Temporal.Instant.from('2026-11-28T02:00:00Z')

test('an archive holds its entries under their names, each with the digest that was told', async () => {
  const told: Zipped[] = []
  const bytes = await buffer(
    zipStream(at, async (add) => {
      told.push(await add('muc-luc.html', Buffer.from('<p>Mục lục</p>')))
      told.push(await add('anh/01_anh.jpg', Readable.from([Buffer.alloc(70_000, 7), Buffer.alloc(10, 1)])))
      told.push(await add('rong.txt', Buffer.alloc(0)))
    }),
  )
  const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
  const found: Zipped[] = []
  for await (const entry of archive.eachEntry()) {
    const content = await buffer(await archive.openReadStreamPromise(entry))
    const sha256 = createHash('sha256').update(content).digest('hex')
    found.push({ name: entry.fileName, size: content.length, sha256 })
  }
  expect(found).toEqual(told)
  expect(found.map(({ name, size }) => [name, size])).toEqual([
    ['muc-luc.html', 18],
    ['anh/01_anh.jpg', 70_010],
    ['rong.txt', 0],
  ])
})

test('what goes wrong on the way breaks the archive off', async () => {
  const broken = zipStream(at, async (add) => {
    await add('a.txt', Buffer.from('a'))
    throw new Error('the store is gone')
  })
  await expect(buffer(broken)).rejects.toThrow('the store is gone')
  const source = zipStream(at, async (add) => {
    await add(
      'b.txt',
      Readable.from(
        (async function* () {
          yield Buffer.from('b')
          throw new Error('the disk is gone')
        })(),
      ),
    )
  })
  await expect(buffer(source)).rejects.toThrow('the disk is gone')
})

test('nothing is read ahead of who takes it, and nothing more once nobody does', async () => {
  let read = 0
  const archive = zipStream(at, async (add) => {
    for (let n = 0; n < 100; n++)
      await add(
        `${n}.jpg`,
        Readable.from(
          (async function* () {
            for (let piece = 0; piece < 10; piece++) {
              read += 1
              yield Buffer.alloc(64 * 1024, piece)
            }
          })(),
        ),
      )
  })
  await setTimeout(50)
  expect(read).toBeLessThan(12)
  archive.destroy()
  await setTimeout(50)
  const whenLeft = read
  await setTimeout(50)
  expect(read).toBe(whenLeft)
})

test('the files of 500 petitions hold no more memory than those of 50', { timeout: 120_000 }, async () => {
  // 260 MB, in a process of its own: what it holds is looked at after what it has let go was swept up.
  const script = `
    const { Readable } = await import('node:stream')
    const { zipStream } = await import('${path.resolve('src/platform/files/zip-stream.ts')}')
    let [begun, most] = [0, 0]
    const file = () => Readable.from((function* () { for (let n = 0; n < 8; n++) yield Buffer.alloc(65536, n) })())
    const archive = zipStream(Temporal.Now.instant(), async (add) => {
      for (let n = 0; n < 500; n++) {
        await add('kien-nghi/' + n + '/01_anh.jpg', file())
        if (n % 25 > 0) continue
        gc()
        const { heapUsed, external } = process.memoryUsage()
        if (n <= 50) begun = Math.max(begun, heapUsed + external)
        most = Math.max(most, heapUsed + external)
      }
    })
    let bytes = 0
    for await (const piece of archive) bytes += piece.length
    process.stdout.write(JSON.stringify({ bytes, grown: (most - begun) / 1e6 }))`
  const args = ['--expose-gc', '--input-type=module', '-e', script]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: path.resolve('.') })
  const { bytes, grown } = JSON.parse(stdout)
  expect(bytes).toBeGreaterThan(500 * 8 * 65_536)
  expect(grown).toBeLessThan(20)
})
