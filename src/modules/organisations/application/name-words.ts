import { fold } from '#kernel/vietnamese-text.ts'

/** A name's words as completion compares them: folded, without punctuation. */
export const wordsOfName = (name: string): readonly string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
