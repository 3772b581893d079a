import { type Warning, warningText } from './warn-keepers.ts'

const sample = (warning: Warning) => () => {
  const { title, body } = warningText(warning)
  return { title, text: body }
}

/** What is written to whoever looks after the installation, with invented figures: for the page of templates. */
export const keeperSamples = {
  'installation.holidays-missing': sample({ is: 'installation.holidays-missing', years: [2027] }),
  'installation.backup-missing': sample({ is: 'installation.backup-missing' }),
  'installation.disk-short': sample({ is: 'installation.disk-short', freeGigabytes: '1,4' }),
} as const
