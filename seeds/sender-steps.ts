import { ratePetition, reopenPetition, splitPetition } from '#modules/petitions/index.ts'
import type { Steps } from './depth.ts'
import { as, must } from './world.ts'

/** What changes how a sender follows: his form is split, and what he says of an answer, entered for him. */
export const senderSteps: Steps<'split' | 'rate' | 'look-again'> = {
  split: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const [rest, part] = [step.rest, step.part].map((content) => ({ content, proposal: '' }))
      if (!rest || !part) throw new Error('nothing is split off')
      const { random } = world
      const split = must('split', await splitPetition(tx, by, player, { petitionId, parts: [part], rest }, { random }))
      for (const { id } of split.parts) world.petitions.set(step.as, id)
    }),
  rate: (world, petitionId, step) =>
    as(world, 'counter', step, async (tx, by, player) => {
      const { stars, words, how: askedHow } = step
      return must('rate', await ratePetition(tx, by, player, { petitionId, stars, words, askedHow }))
    }),
  'look-again': (world, petitionId, step) =>
    as(world, 'counter', step, async (tx, by, player) => {
      const { words, how: askedHow } = step
      return must('look-again', await reopenPetition(tx, by, player, { petitionId, words, askedHow }))
    }),
}
