import { randomInt } from 'node:crypto'

/** A number nobody can foresee, for codes. */
export const random = (below: number): number => randomInt(below)
