import { day } from '#kernel/day.ts'
import { publishPost, writePost } from '#modules/policies/index.ts'
import type { StoryPost } from './dai-son/posts.ts'
import { as, must, type World } from './world.ts'

/** Writes and publishes a post of the story. */
export const publishes = (world: World, story: StoryPost): Promise<unknown> =>
  as(world, 'specialist', story, async (tx, by) => {
    const id = await writePost(tx, by, { ...story.words, inForceFrom: day(story.inForceFrom), inForceTo: null })
    return must('post', await publishPost(tx, by, { id, version: 1 }, false))
  })
