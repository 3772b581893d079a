// Types, lint, tests and journeys, counted truly.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { at } from './place.mjs'
import { isEnding, run } from './run.mjs'

/** One part of the check: its name, and a run that gives how many passed, failed and were skipped. */
const single = (name, node, args) => ({
  name,
  run: async () =>
    (await run(node, args)) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 },
})

/** A file that failed before or beside its tests (an import, a hook) is counted too. */
const brokeOutsideTests = (file) =>
  file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')

const reportFile = (name) => path.join(tmpdir(), `doithoai-${name}-${process.pid}.json`)

/** A suite that writes a report; one that left none, or counted nothing, has failed. */
const counted = (name, node, args, count, env) => ({
  name,
  run: async () => {
    const file = reportFile(name)
    const code = await run(node, args(file), { env: { ...process.env, ...env(file) } })
    const counts = existsSync(file)
      ? count(JSON.parse(readFileSync(file, 'utf8')))
      : { passed: 0, failed: 1, skipped: 0 }
    rmSync(file, { force: true })
    if (code !== 0 && counts.failed === 0) counts.failed = 1
    return counts
  },
})

export const suites = (node) => [
  single('types', node, [at('node_modules/typescript/bin/tsc'), '--noEmit']),
  single('lint', node, [at('node_modules/@biomejs/biome/bin/biome'), 'check', '.']),
  counted(
    'vitest',
    node,
    (file) => [
      at('node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.testResults.filter(brokeOutsideTests).length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
    () => ({ NO_COLOR: '1', TZ: 'America/Los_Angeles' }),
  ),
  counted(
    'journeys',
    node,
    () => [at('node_modules/@playwright/test/cli.js'), 'test'],
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
    (file) => ({ NO_COLOR: '1', PLAYWRIGHT_JSON: file }),
  ),
]

/** Runs all, whatever fails on the way; the last line tells the counts. Gives the exit code: skipped counts as missing. */
export const runAll = async (node) => {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const suite of suites(node)) {
    if (isEnding()) return 1
    console.log(`\n== ${suite.name}`)
    const counts = await suite.run()
    for (const key of Object.keys(total)) total[key] += counts[key]
    if (counts.passed + counts.failed === 0) total.failed += 1 // nothing ran: that is no success
  }
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
  return total.failed === 0 && total.skipped === 0 && total.passed > 0 ? 0 : 1
}
