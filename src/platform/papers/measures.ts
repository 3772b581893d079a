/**
 * Sizes of a paper in millimetres and points, by Nghị định 30/2020/NĐ-CP, Phụ lục I, within what it leaves free (facts 1.1,
 * 1.3, 1.9). Both renderers take them from here, so that what is printed and what is edited break at the same places.
 */
export const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 } as const
/** Of an annex across: the binding is above. */
export const across = { top: 30, bottom: 15, left: 20, right: 20 } as const

/** Who issues it on the left, the state on the right: CỘNG HÒA … at 13 points is 95.7 mm wide. */
export const columns = { left: 66, right: 99 } as const
export const textWidth = page.width - page.left - page.right

/** Points. */
export const sizes = {
  state: 13,
  motto: 14,
  body: 14,
  issuer: 13,
  number: 13,
  recipientsHead: 12,
  recipients: 11,
  letterAbstract: 13,
  table: 12,
} as const

/** Millimetres. */
export const indent = 12.7
/** Free for the signature and the seal. */
export const signatureRoom = 25
/** Points between paragraphs. */
export const between = 6
/** Of lines below a text, of the text's width: the motto's is as long as the text, the others a third to a half. */
export const ruleShare = 0.4
