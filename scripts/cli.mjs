// npm run -s cli -- <command>: the answer on stdout, all else on stderr.
import { commandOptions } from './lib/node-options.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'
import { main } from './lib/trouble.mjs'

await main(async () => become(await prepare(), commandOptions, 'cli.js', process.argv.slice(2)))
