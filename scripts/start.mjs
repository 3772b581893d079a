// npm start: installs, builds if stale, and becomes the program. Needs nothing but Node 18 or newer.
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'
import { main } from './lib/trouble.mjs'

await main(async () => become(await prepare(), 'main.js', process.argv.slice(2)))
