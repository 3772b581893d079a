import { expect, test } from 'vitest'
import { preparationWords } from '#modules/dialogues/index.ts'
import { dialoguePaperAt } from '../application/catalogue.ts'

test('every paper another page leads to is in the catalogue', () => {
  for (const key of Object.keys(preparationWords.papers).filter(Boolean))
    expect(dialoguePaperAt(key), key).toBeDefined()
})
