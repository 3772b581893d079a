/** The keys of a group's choices, in their order: the digits, then letters. */
const keys = '1234567890abcdefghijklmnopqrstuvwxyz'

/** The key that chooses the choice at this place, from 0; '' beyond the last key: arrows reach every choice. */
export const keyOfChoice = (place: number): string => keys[place] ?? ''

/** The place, from 0, of the choice this key chooses; -1: none. */
export const placeOfKey = (key: string): number => (key.length === 1 ? keys.indexOf(key.toLowerCase()) : -1)
