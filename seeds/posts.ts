import { day } from '#kernel/day.ts'
import { publishPost, writePost } from '#modules/policies/index.ts'
import type { StoryPost } from './dai-son/posts.ts'
import { as, found, must, type World } from './world.ts'

/** Writes and publishes a post of the story. */
export const publishes = (world: World, story: StoryPost): Promise<unknown> =>
  as(world, 'specialist', story, async (tx, by) => {
    const words = { ...story.words, inForceFrom: day(story.inForceFrom), inForceTo: null }
    const id = await writePost(tx, by, words, story.answers ? found(world.petitions, story.answers) : null)
    return must('post', await publishPost(tx, by, { id, version: 1 }, false))
  })
