import { day } from '#kernel/day.ts'
import { addBasis } from '#modules/petitions/index.ts'
import type { StoryBasis } from './dai-son/bases.ts'
import { as, must, type World } from './world.ts'

/** Enters a legal basis of the story. */
export const entersBasis = (world: World, story: StoryBasis): Promise<unknown> =>
  as(world, 'specialist', story, async (tx, by) => {
    const { number, title, issuedOn, inForceFrom, inForceTo } = story
    const force = { inForceFrom: day(inForceFrom), inForceTo: inForceTo ? day(inForceTo) : null }
    return must('basis', await addBasis(tx, by, { number, title, issuedOn: day(issuedOn), ...force }))
  })
