import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { dispatch } from './dispatch.ts'

describe('finding a command', () => {
  const echo = {
    name: 'echo',
    usage: ['echo <lời>'],
    help: 'Nhắc lại.',
    run: async (args: readonly string[]) => ({ out: args.join(' ') }),
  }

  test('runs the one that is named, and waits for it', async () => {
    expect(await dispatch([echo], ['echo', 'xin', 'chào'])).toEqual({ out: 'xin chào' })
  })

  test('says so when there is none', async () => {
    expect(await dispatch([echo], [])).toEqual({ error: expect.stringContaining('Thiếu lệnh') })
    expect(await dispatch([echo], ['ehco'])).toEqual({ error: expect.stringContaining('"ehco"') })
  })

  test('--help explains every command, and one alone', async () => {
    const everything = await dispatch(commands, ['--help'])
    for (const command of commands) {
      expect(everything).toEqual({ out: expect.stringContaining(command.help) })
      for (const usage of command.usage) expect(everything).toEqual({ out: expect.stringContaining(usage) })
    }
    expect(await dispatch([echo], ['echo', '--help'])).toEqual({
      out: 'Nhắc lại.\n\nCách dùng:\n  doithoai echo <lời>',
    })
  })
})

describe('the program', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...args], { encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  test('prints the answer and nothing else', () => {
    expect(run('calendar', 'add', '2026-10-15', '7')).toEqual({ status: 0, stdout: '2026-10-26\n', stderr: '' })
    expect(run('calendar', 'lunar', '2027')).toEqual({ status: 0, stdout: '2027-02-06 2027-04-16\n', stderr: '' })
  })

  test('keeps a note apart from the answer', () => {
    const { status, stdout, stderr } = run('calendar', 'add', '2027-01-20', '20')
    expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, lines: 1 })
    expect(stderr).toContain('Tạm tính')
  })

  test('bad input: one line on stderr, nothing on stdout, a non-zero exit', () => {
    const { status, stdout, stderr } = run('calendar', 'add', 'hôm nay', '7')
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 })
  })
})
