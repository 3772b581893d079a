import { type ScriptName, scriptNames } from '../../domain/index.ts'

const addresses: Record<ScriptName, string> = {
  'notice-short': 'thong-bao-ngan',
  'notice-long': 'thong-bao-dai',
  'reminder-short': 'nhac-han-ngan',
  'reminder-long': 'nhac-han-dai',
  'eve-short': 'truoc-mot-ngay-ngan',
  'eve-long': 'truoc-mot-ngay-dai',
  'results-short': 'ket-qua-ngan',
  'results-long': 'ket-qua-dai',
}

/** The last part of a script's address. */
export const addressOfScript = (name: ScriptName): string => addresses[name]

/** The script an address names; null: none. */
export const scriptAt = (address: string): ScriptName | null =>
  scriptNames.find((name) => addresses[name] === address) ?? null
