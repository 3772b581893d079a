import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const soffice = [process.env.SOFFICE, '/usr/bin/soffice'].find((file) => file && existsSync(file))

/** Times New Roman is not free: Tinos, as wide letter by letter, stands in its place, and nothing else is to be found. */
const fonts = (folder: string, cache: string) => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test><edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match>
</fontconfig>`

/**
 * Makes PDFs of files with LibreOffice, all in one start of it, which takes some seconds: into `out`. What cannot be opened gives none.
 * @param work a folder of the test's own, for its settings and fonts
 */
export async function toPdf(files: readonly string[], out: string, work: string): Promise<void> {
  if (!soffice) throw new Error('LibreOffice is missing: install libreoffice-writer-nogui, or set SOFFICE')
  const tinos = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  const [profile, cache, config] = ['profile', 'cache', 'fonts.conf'].map((name) => path.join(work, name))
  if (!profile || !cache || !config) return
  mkdirSync(cache, { recursive: true })
  writeFileSync(config, fonts(tinos, cache))
  await promisify(execFile)(
    soffice,
    [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', 'pdf', '--outdir', out, ...files],
    { env: { ...process.env, FONTCONFIG_FILE: config, HOME: work }, timeout: 120_000 },
  )
}
