// Takes pictures of the first pages of a folder of PDFs, as small as they can be read, into this folder, each called by its paper.
//   npm run cli -- document demo --out /some/folder      and then      node docs/van-ban/take.mjs /some/folder [paper …]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'

/** Of a picture: a page of text is read at this width, and a repository stays light. */
const MOST_BYTES = 60 * 1024
const widths = [800, 720, 640, 560, 480, 400]

const [from, ...only] = process.argv.slice(2)
if (!from) {
  console.error('node docs/van-ban/take.mjs <folder of PDFs> [paper …]')
  process.exit(2)
}

/** The page in a few greys on a thin edge, at the largest width that is small enough. */
async function small(page) {
  for (const width of widths) {
    const picture = await sharp(page)
      .resize({ width })
      .greyscale()
      .extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#bbb' })
      .png({ palette: true, colours: 8, compressionLevel: 9, effort: 10 })
      .toBuffer()
    if (picture.length <= MOST_BYTES) return picture
  }
  throw new Error(`${page}: too much on it for ${MOST_BYTES} bytes`)
}

const work = mkdtempSync(path.join(tmpdir(), 'doithoai-pages-'))
try {
  for (const file of readdirSync(from).filter((name) => name.endsWith('.pdf'))) {
    const name = file.replace(/\.pdf$/, '').replace(/_.*$/, '')
    // Documents are called by their numbers: a paper is taken once, as it stands among the papers; an answer as a letter.
    if (/^\d|^v-v-|^tra-loi$/.test(name) || (only.length > 0 && !only.includes(name))) continue
    // From poppler-utils; it gives the ending.
    execFileSync('pdftoppm', ['-png', '-r', '150', '-singlefile', path.join(from, file), path.join(work, name)], {
      stdio: ['ignore', 'ignore', 'ignore'],
    })
    const picture = await small(path.join(work, `${name}.png`))
    writeFileSync(path.join(import.meta.dirname, `${name}.png`), picture)
    console.log(`${name}.png   ${Math.ceil(picture.length / 1024)} kB`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
