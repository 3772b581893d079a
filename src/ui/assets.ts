import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the built style sheets and scripts are, as addresses of this site. */
export interface Assets {
  readonly portalCss: readonly string[]
  readonly portalJs: readonly string[]
  readonly officeCss: readonly string[]
  readonly officeJs: readonly string[]
  /** What a door's page needs besides the portal's, and its service worker; none before a build. */
  readonly doorCss: readonly string[]
  readonly doorJs: readonly string[]
  readonly doorWorker: string | null
  /** The site's own address, `https://…` without a slash at the end; null where none is set. */
  readonly origin: string | null
}

const none: Assets = {
  portalCss: [],
  portalJs: [],
  officeCss: [],
  officeJs: [],
  doorCss: [],
  doorJs: [],
  doorWorker: null,
  origin: null,
}
let current: Assets = none

/** Sets what the layouts link to; what is left out stays as it is. Called once at start, and by tests. */
export function useAssets(assets: Partial<Assets>): void {
  current = { ...current, ...assets }
}

/** What the layouts link to now. */
export const assets = (): Assets => current

/** What a door's page links to besides. */
export const doorAssets = () => ({
  css: current.doorCss.filter((href) => !current.portalCss.includes(href)),
  js: current.doorJs,
  worker: current.doorWorker ?? undefined,
})

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

/** The service worker of a door, as the build knows it. */
const DOOR_WORKER = 'src/ui/door-worker.ts'

/** Reads `.vite/manifest.json` of a client build. Throws when the folder holds none: the pages would be naked. */
export function readAssets(distDir: string, base = '/'): Omit<Assets, 'origin'> {
  const text = readFileSync(path.join(distDir, '.vite', 'manifest.json'), 'utf8')
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(text)
  const at = (file: string) => base + file
  const entry = (name: string) => {
    const chunk = manifest[`src/ui/${name}.client.ts`]
    if (!chunk) throw new Error(`${distDir}: the build has no ${name}.client.ts`)
    const shared = (chunk.imports ?? []).flatMap((key) => manifest[key] ?? [])
    return {
      css: [...shared, chunk].flatMap((part) => part.css ?? []).map(at),
      js: at(chunk.file),
    }
  }
  const portal = entry('portal')
  const office = entry('office')
  const door = entry('door')
  const worker = manifest[DOOR_WORKER]
  return {
    portalCss: portal.css,
    portalJs: [portal.js],
    officeCss: office.css,
    officeJs: [portal.js, office.js],
    doorCss: door.css,
    doorJs: [door.js],
    doorWorker: worker ? at(worker.file) : null,
  }
}

/** Reads the manifest of a client build and uses it from now on. */
export const loadAssets = (distDir: string, base = '/'): void => useAssets(readAssets(distDir, base))
