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
  placeAndDate: 13,
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
/** Millimetres: a code's side with its quiet zone; what is smaller than 25 without it is not read from paper. */
export const codeSide = 34
/** The lines of a form have room for a pen: points between them. */
export const penRoom = 6
/** A line is this much higher than its letters' size: Word's single spacing of Times New Roman. */
export const LINE = 1.149

/** Millimetres; a poster twice as large says everything larger. */
export const posterPages = {
  A4: { width: 210, height: 297, margin: 15, scale: 1 },
  A3: { width: 297, height: 420, margin: 20, scale: Math.SQRT2 },
} as const

/** Points, on A4, before anything is made smaller. */
export const posterSizes = {
  issuer: 22,
  opening: 22,
  title: 46,
  label: 19,
  fact: 25,
  deadline: 28,
  caption: 19,
  address: 22,
  foot: 16,
  /** Around the deadline, within its frame. */
  frame: 12,
  gap: 12,
  /** A code's side: 60 mm. */
  code: 170,
} as const

/** Half a sheet of A4, of which a tent is folded: what its letters may take, how far they stay from the sides, and from the paper's edge. */
export const plate = { width: 267, height: 80, margin: 15, edge: 10 } as const
