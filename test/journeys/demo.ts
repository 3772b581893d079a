import { test as base } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'

/** One demonstration, as it stands on Monday 21/09/2026, for all journeys that need no settings of their own. */
export const test = base.extend<object, { demo: Demo }>({
  demo: [
    async ({ browserName: _ }, use) => {
      const demo = await startDemo('2026-09-21')
      await use(demo)
      await demo.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

/** The portal of the demonstration's commune. */
export const portalOf = ({ base }: Pick<Demo, 'base'>): string => `${base}/dai-son-11086`
