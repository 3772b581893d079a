// npm test: from a fresh clone to the counts of everything: types, lint, tests on a real database, journeys in a real browser.
import { ensureChromium, ensureLibreOffice, ensurePostgres15 } from './lib/from-debian.mjs'
import { prepare, say } from './lib/prepare.mjs'
import { runAll } from './lib/suites.mjs'
import { main } from './lib/trouble.mjs'

await main(async () => {
  const node = await prepare({ dev: true })
  await ensureChromium({ say })
  await ensurePostgres15({ say })
  await ensureLibreOffice({ say })
  return runAll(node)
})
