// node_modules as the lock file says, and nothing done when it is so already.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { mendLinks, removeFat } from './lighten.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { at, nodePath, onWindows } from './place.mjs'
import { isEnding, run } from './run.mjs'
import { Trouble } from './trouble.mjs'
import { isWhole } from './whole.mjs'

const STAMP = at('node_modules', '.doithoai')

/**
 * @param {{ dev: boolean, say: (line: string) => void }} wanted `dev`: with what tests and developers need
 * @throws Trouble when it cannot be done
 */
export const ensureInstalled = async (wanted) => {
  if (isInstalled(wanted.dev)) return
  await oneAtATime(async () => {
    if (isInstalled(wanted.dev)) return
    // Who develops here keeps what it takes, also when only the program is started after the lock changed.
    const dev = wanted.dev || existsSync(at('node_modules', 'typescript'))
    // Installed by hand, or the lock changed only in what we do not need: no network is asked for what is there.
    if (!isWhole(wanted.dev)) await install({ ...wanted, dev })
    mendLinks()
    checkNode()
    writeFileSync(STAMP, stamp(wanted.dev))
  }, wanted.say)
}

const isInstalled = (dev) => {
  const found = read(STAMP)
  return (found === stamp(true) || (!dev && found === stamp(false))) && nodePath() !== null
}

const stamp = (dev) =>
  `${createHash('sha256')
    .update(read(at('package-lock.json')))
    .digest('hex')} ${process.platform}-${process.arch} ${dev ? 'dev' : 'run'}\n`

async function install({ dev, say }) {
  say(
    dev ? 'Đang cài các gói cho việc thử và phát triển…' : 'Đang cài các gói cần thiết (chỉ lần đầu, chừng một phút)…',
  )
  rmSync(STAMP, { force: true })
  // Under npm run, `node` is the very binary that is about to be replaced; npm itself tells which one it runs on.
  const args = [
    'ci',
    dev ? '--include=dev' : '--omit=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const script = npmScript()
  let code = script
    ? await run(hostNode(), [script, ...args], { stdio: ['ignore', 2, 2] })
    : await run('npm', args, { stdio: ['ignore', 2, 2], shell: onWindows })
  if (code === 0 && script && !isWhole(dev) && !isEnding()) code = await onOwnNode(script, args)
  if (isEnding()) throw new Trouble('Đã dừng khi đang cài; lần chạy sau sẽ cài lại.')
  if (code !== 0 || !isWhole(dev))
    throw new Trouble('Không cài được các gói cần thiết: hãy kiểm tra đường mạng tới kho gói npm rồi chạy lại.')
  removeFat({ dev })
}

/**
 * npm leaves out, without a word, what is too new for the Node it runs on. Ours has come along by then, so that npm runs once
 * more, on a copy of it: node_modules is made anew around it.
 */
async function onOwnNode(script, args) {
  const own = nodePath()
  if (own === null || own === process.execPath) return 0
  const folder = at('dist', `.node-${process.pid}`)
  const copy = path.join(folder, path.basename(own))
  mkdirSync(folder, { recursive: true })
  copyFileSync(own, copy)
  try {
    return await run(copy, [script, ...args], { stdio: ['ignore', 2, 2] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** npm itself, as Node runs it; null where it is hidden behind a command of the system. */
function npmScript() {
  if (process.env.npm_execpath) return process.env.npm_execpath
  if (onWindows) return null
  const commands = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm'))
  const command = commands.find((file) => existsSync(file))
  const script = command && realpathSync(command)
  return script?.endsWith('.js') ? script : null
}

/** npm's own Node, unless that is the one inside node_modules. */
function hostNode() {
  const told = process.env.npm_node_execpath
  return told && !told.startsWith(at('node_modules')) ? told : process.execPath
}

function checkNode() {
  const node = nodePath()
  const answer = node && spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (answer?.status === 0) return
  const reason = (answer?.stderr || answer?.error?.message || 'không có gói cho hệ máy này').trim().split('\n')[0]
  throw new Trouble(
    `Node đi kèm không chạy được trên ${process.platform}-${process.arch} (${reason}): hãy dùng Node từ bản 26 để chạy npm start.`,
  )
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
