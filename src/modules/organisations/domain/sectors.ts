/** Ngành nghề: the eight plain choices on forms (DOMAIN's table of terms). */
export const sectors = [
  'agriculture',
  'food-processing',
  'crafts',
  'manufacturing',
  'transport',
  'trade',
  'services',
  'other',
] as const
export type Sector = (typeof sectors)[number]
export const isSector = (text: string): text is Sector => sectors.some((sector) => sector === text)

/** A section of VSIC 2025 (Quyết định 36/2025/QĐ-TTg, in force 15/11/2025); 2018's letters mean other things. */
export const VSIC_VERSION = 'VSIC 2025'
export const vsicSections = [...'ABCDEFGHIJKLMNOPQRSTUV'] as readonly VsicSection[]
export type VsicSection =
  | ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K')
  | ('L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V')

/** The sections a plain choice may stand for, the likeliest first (facts 5.6). */
export const sectionsOf: Readonly<Record<Sector, readonly VsicSection[]>> = {
  agriculture: ['A'],
  'food-processing': ['C'],
  crafts: ['C'],
  manufacturing: ['C', 'F', 'B', 'D', 'E'],
  transport: ['H'],
  trade: ['G'],
  services: ['T', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'Q', 'R', 'S'],
  other: ['P', 'U', 'V'],
}

/**
 * The plain choice a section falls under where only the section is known: section C, which three choices share,
 * is manufacturing.
 */
export const sectorOf = (section: VsicSection): Sector =>
  section === 'C' ? 'manufacturing' : (sectors.find((sector) => sectionsOf[sector].includes(section)) ?? 'other')
