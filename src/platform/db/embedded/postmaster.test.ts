import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { clearTheWay, holderOf, saysReady } from './postmaster.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'postmaster-'))
const pidFile = path.join(folder, 'postmaster.pid')
const claim = (pid: number, status = 'ready') =>
  writeFileSync(pidFile, `${pid}\n${folder}\n0\n5432\n.\n\n0 0\n${status}   \n`)
beforeEach(() => rmSync(pidFile, { force: true }))
afterAll(() => rmSync(folder, { recursive: true }))

test('no file: nobody', async () => {
  expect(holderOf(folder)).toEqual({ state: 'none' })
  await clearTheWay(folder)
})

test('an unreadable file counts as none', () => {
  writeFileSync(pidFile, 'not a number\n')
  expect(holderOf(folder)).toEqual({ state: 'none' })
})

test('a process that is gone: its file is left for PostgreSQL to judge', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  claim(child.pid ?? 0)
  expect(holderOf(folder).state).toBe('gone')
  await clearTheWay(folder)
  expect(existsSync(pidFile)).toBe(true)
})

test('a living stranger with the same number is left alone, and the file removed', async () => {
  claim(process.pid)
  expect(holderOf(folder)).toEqual({ state: 'stranger', pid: process.pid })
  await clearTheWay(folder)
  expect(existsSync(pidFile)).toBe(false)
})

test('another program that happens to stand in the folder is a stranger too', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { cwd: folder })
  await once(child, 'spawn')
  claim(child.pid ?? 0)
  expect(holderOf(folder).state).toBe('stranger')
  await clearTheWay(folder)
  expect(child.exitCode).toBeNull()
  child.kill()
})

test('a process called postgres in the folder is an orphan, and is stopped', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], {
    cwd: folder,
    argv0: '/opt/bin/postgres',
  })
  await once(child, 'spawn')
  claim(child.pid ?? 0)
  expect(holderOf(folder).state).toBe('orphan')
  const ended = once(child, 'exit')
  await clearTheWay(folder)
  expect((await ended)[1]).toBe('SIGINT')
})

test('a dead process nobody has collected is waited for, then passed over', async () => {
  // A shell that never asks after its child: the child stays a zombie as long as the shell lives.
  const shell = spawn('/bin/sh', ['-c', 'sh -c "echo \\$\\$" & exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [said] = (await once(shell.stdout, 'data')) as [Buffer]
  claim(Number(said))
  while (holderOf(folder).state !== 'zombie') await new Promise((resolve) => setTimeout(resolve, 10))
  await clearTheWay(folder)
  expect(existsSync(pidFile)).toBe(false)
  shell.kill()
})

test('readiness is what PostgreSQL itself says', () => {
  expect(saysReady(folder)).toBe(false)
  claim(1, 'starting')
  expect(saysReady(folder)).toBe(false)
  claim(1)
  expect(saysReady(folder)).toBe(true)
})
