/** What the stars of an answer mean (R18), the most content first. */
export const starWords = {
  5: 'Rất hài lòng',
  4: 'Hài lòng',
  3: 'Tạm được',
  2: 'Chưa hài lòng',
  1: 'Rất không hài lòng',
} as const

const isKnown = (stars: number): stars is keyof typeof starWords => Object.hasOwn(starWords, stars)

/** "4 trên 5, hài lòng". */
export const starsText = (stars: number): string =>
  `${stars} trên 5${isKnown(stars) ? `, ${starWords[stars].toLocaleLowerCase('vi')}` : ''}`

/** The choices of a form, from the most content. */
export const starChoices = (words: Readonly<Record<keyof typeof starWords, string>> = starWords) =>
  ([5, 4, 3, 2, 1] as const).map((stars) => ({ value: String(stars), label: `${stars} – ${words[stars]}` }))
