// npm start: installs, builds if stale, and becomes the program. Needs nothing but Node 18 or newer.
import { programOptions } from './lib/node-options.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'
import { main } from './lib/trouble.mjs'

await main(async () => become(await prepare(), programOptions, 'main.js', process.argv.slice(2)))
