import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** Lays each style sheet and script beside itself once more, squeezed, for the slow lines most people have. */
const squeezed = (): Plugin => ({
  name: 'squeezed',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((one) => /\.(css|js)$/.test(one))) {
      const file = path.join(dir, name)
      const bytes = readFileSync(file)
      writeFileSync(`${file}.br`, brotliCompressSync(bytes))
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    }
  },
})

/** Follows the hall: the live page fetches it by itself. */
const OF_THE_HALL = /live-part|speaking-time/

/** What the browser gets: the style sheet, the fonts and the custom elements. */
export default defineConfig({
  publicDir: false,
  plugins: [squeezed()],
  build: {
    outDir: 'dist/client',
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        portal: 'src/ui/portal.client.ts',
        office: 'src/ui/office.client.ts',
        door: 'src/ui/door.client.ts',
        'door-worker': 'src/ui/door-worker.ts',
      },
      // What portal, office and door share is one file: each further one is an answer more on a slow line.
      output: {
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 2, test: (id) => !OF_THE_HALL.test(id) }] },
      },
    },
  },
})
