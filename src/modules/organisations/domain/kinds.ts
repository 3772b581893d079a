/** What a kind is to the rules; `other` is received but as a rule does not count (R9). */
export type KindGroup = 'company' | 'co-operative' | 'household' | 'other'

interface KindFacts {
  /** The short code officers write (facts 5.4). */
  readonly code: string
  readonly group: KindGroup
  /**
   * Behind the name stands one person or family (R20): it is named in public only if it agrees.
   * The others are named unless they ask not to be.
   */
  readonly personal: boolean
}

/**
 * Loại hình: every kind of participant (facts 5.4; Luật Doanh nghiệp 2020, Luật Hợp tác xã 2023, NĐ 168/2025).
 * Which of them count towards R8 is a flag per kind in the rule set.
 */
export const kinds = {
  'private-enterprise': { code: 'DNTN', group: 'company', personal: false },
  'single-member-company': { code: 'TNHH1', group: 'company', personal: false },
  'limited-company': { code: 'TNHH2', group: 'company', personal: false },
  'joint-stock-company': { code: 'CTCP', group: 'company', personal: false },
  partnership: { code: 'CTHD', group: 'company', personal: false },
  'co-operative': { code: 'HTX', group: 'co-operative', personal: false },
  'co-operative-union': { code: 'LHHTX', group: 'co-operative', personal: false },
  household: { code: 'HKD', group: 'household', personal: true },
  'co-operative-group': { code: 'THT', group: 'other', personal: false },
  branch: { code: 'CN', group: 'other', personal: false },
  'representative-office': { code: 'VPĐD', group: 'other', personal: false },
  'business-location': { code: 'ĐĐKD', group: 'other', personal: false },
  farm: { code: 'TT', group: 'other', personal: true },
  association: { code: 'HH', group: 'other', personal: false },
  'unregistered-individual': { code: 'CN-KD', group: 'other', personal: true },
} as const satisfies Record<string, KindFacts>

export type Kind = keyof typeof kinds

export const allKinds = Object.keys(kinds) as readonly Kind[]
export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text)
export const groupOf = (kind: Kind): KindGroup => kinds[kind].group
export const codeOf = (kind: Kind): string => kinds[kind].code
export const isPersonal = (kind: Kind): boolean => kinds[kind].personal

/** Where an organisation is, as the rules see it (R9): in the unit, elsewhere, or not said. */
export type Place = 'inside' | 'outside'
