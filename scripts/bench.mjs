// npm run bench: every benchmark in bench/, or those named.
import { existsSync, readdirSync } from 'node:fs'
import { at } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'
import { main, Trouble } from './lib/trouble.mjs'

await main(async () => {
  const node = await prepare({ dev: true })
  const wanted = process.argv.slice(2)
  const all = existsSync(at('bench')) ? readdirSync(at('bench')).filter((file) => file.endsWith('.bench.ts')) : []
  const chosen = all.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  if (chosen.length === 0)
    throw new Trouble(`Không có phép đo nào${wanted.length ? ` mang tên ${wanted.join(', ')}` : ''}.`)
  for (const file of chosen) {
    const code = await run(node, [at('bench', file)])
    if (code !== 0) return code
  }
})
