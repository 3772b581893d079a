import { cleanLine, fold, placeTones } from '#kernel/vietnamese-text.ts'
import { isPhone, pastedLines, plainPhone, readCells } from './pasted-list.ts'

/** A village as a list names it. */
export interface ListedVillage {
  /** "Thôn 2" */
  readonly name: string
  /** "Bình Lãng": businesses still write the commune of before the merger; empty when there is none. */
  readonly formerCommune: string
  readonly headName: string
  /** As typed, spaces taken out. */
  readonly headPhone: string
}

export type VillageLineProblem = 'too-long' | 'twice' | 'not-a-phone'
export const VILLAGE_NAME_MAX = 100
/** More lines than any unit has villages; a pasted page of something else. */
export const VILLAGES_MAX = 400

export interface VillageListReading {
  readonly villages: readonly ListedVillage[]
  /** `line` counts from 1, as an editor shows it. */
  readonly problems: readonly { readonly line: number; readonly text: string; readonly problem: VillageLineProblem }[]
}

/** Two names of one place: accents as typed, however the tones stand, capitals aside. */
export const villageKey = (village: Pick<ListedVillage, 'name' | 'formerCommune'>): string =>
  placeTones(`${village.name}\n${village.formerCommune}`).toLocaleLowerCase('vi')

/**
 * Reads a pasted list, one village a line: "Thôn 2, Bình Lãng cũ", then after a tab or semicolon, in any order, the
 * head's name and phone. Bullets and numbers in front ("- ", "3. ") are dropped; empty lines are skipped.
 */
export function readVillageList(text: string): VillageListReading {
  const villages: ListedVillage[] = []
  const problems: { line: number; text: string; problem: VillageLineProblem }[] = []
  const seen = new Set<string>()
  for (const { number, raw, line } of pastedLines(text)) {
    const village = readLine(line)
    const problem = problemOf(village, seen)
    if (problem) problems.push({ line: number, text: cleanLine(raw), problem })
    else villages.push(village)
    seen.add(villageKey(village))
  }
  return { villages, problems }
}

function problemOf(village: ListedVillage, seen: ReadonlySet<string>): VillageLineProblem | null {
  if (village.name.length > VILLAGE_NAME_MAX || village.headName.length > VILLAGE_NAME_MAX) return 'too-long'
  if (village.headPhone !== '' && !isPhone(village.headPhone)) return 'not-a-phone'
  return seen.has(villageKey(village)) ? 'twice' : null
}

function readLine(line: string): ListedVillage {
  const { first, phone, cells } = readCells(line)
  const former = cells.find(isFormer) ?? ''
  const head = cells.find((cell) => cell !== former) ?? ''
  const { name, formerCommune } = splitFormer(first)
  return {
    name,
    formerCommune: formerCommune || withoutFormer(former),
    headName: head,
    headPhone: plainPhone(phone),
  }
}

const isFormer = (text: string): boolean => /(^|\s)(cu)$/.test(fold(text)) && /cũ$/i.test(placeTones(text))
const withoutFormer = (text: string): string =>
  text
    .replace(/^\(|\)$/g, '')
    .replace(/\s+cũ$/i, '')
    .replace(/^(xã|phường|thị trấn)\s+/i, '')
    .trim()

/** "Thôn 2, Bình Lãng cũ", "Thôn 2 (Bình Lãng cũ)", "Thôn 2 - xã Bình Lãng cũ". */
function splitFormer(text: string): { name: string; formerCommune: string } {
  const bare = text.replace(/\)$/, '')
  const cut = /^(.*?)\s*(?:,|\(|\s[-–])\s*([^,(]+)$/.exec(bare)
  const [, name = '', former = ''] = cut ?? []
  if (!name || !isFormer(former)) return { name: text, formerCommune: '' }
  return { name, formerCommune: withoutFormer(former) }
}

/** A village in a sentence or a list: "Thôn 2, Bình Lãng cũ". */
export const villageWords = (village: { readonly name: string; readonly formerCommune: string }): string =>
  village.formerCommune ? `${village.name}, ${village.formerCommune} cũ` : village.name
