import { day } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import { concernedWords } from './words.en.ts'

const at = { on: day('2026-10-22'), startsAt: '08:00', place: 'Hội trường UBND xã' }
const sample = (title: string, body: string) => ({ title, text: body.replaceAll('{link}', 'https://vi-du.vn/…') })

/** What is told of a dialogue, each with an invented one: for the page of templates. */
export const concernedSamples = {
  'dialogue.moved': (language: Language) => {
    const { title, body } = concernedWords[language].moved
    return sample(title, body({ was: day('2026-10-15'), to: at, reason: 'Trùng lịch họp của thành phố' }))
  },
  'dialogue.held': (language: Language) => {
    const { title, body } = concernedWords[language].held
    return sample(title, body({ at }))
  },
  'dialogue.reopened': (language: Language) => {
    const { title, body } = concernedWords[language].reopened
    return sample(title, body({ until: day('2026-10-01'), at }))
  },
  'dialogue.notHeld': (language: Language) => {
    const { title, body } = concernedWords[language].notHeld
    return sample(title, body({ petitions: 1 }))
  },
  'dialogue.postponing': (language: Language) => {
    const { title, body } = concernedWords[language].postponing
    return sample(title, body({ petitions: 1 }))
  },
  'dialogue.thanked': (language: Language) => {
    const { title, body } = concernedWords[language].thanked
    return sample(title, body({ on: at.on, petitions: 1 }))
  },
} as const
