import { expect, test } from 'vitest'
import { together } from './together.ts'

test('each answer stands under its own name, whichever came first', async () => {
  const later = new Promise<number>((done) => setTimeout(done, 5, 1))
  expect(await together({ later, atOnce: Promise.resolve('a'), plain: null })).toEqual({
    later: 1,
    atOnce: 'a',
    plain: null,
  })
})

test('everything is asked before anything is waited for, and what fails is thrown', async () => {
  const asked: string[] = []
  const ask = async (name: string) => {
    asked.push(name)
    await Promise.resolve()
    if (name === 'second') throw new Error('no answer')
  }
  await expect(together({ first: ask('first'), second: ask('second'), third: ask('third') })).rejects.toThrow(
    'no answer',
  )
  expect(asked).toEqual(['first', 'second', 'third'])
})
