import type { Language } from '#kernel/language.ts'
import { isSector, senderWords } from '#modules/organisations/index.ts'
import { channelNames, fieldNames, isField, isSubmissionChannel, OTHER_PLACE } from '#modules/petitions/index.ts'
import type { Dimension } from '../../domain/index.ts'
import { statisticsPortalWords } from './portal-words.en.ts'

const upper = (text: string) => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
const named = (words: Readonly<Record<string, string>>, key: string) => words[key] ?? key

/** A value of a table in the language of the page; a village keeps its name. */
export function publicName(
  dimension: Dimension,
  value: string | null,
  villages: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = statisticsPortalWords[language]
  if (value === null) return words.unknown
  switch (dimension) {
    case 'field':
      return isField(value) ? fieldNames[language][value] : value
    case 'sector':
      return isSector(value) ? senderWords[language].sectors[value] : value
    case 'kind':
      return named(senderWords[language].groups, value)
    case 'village':
      return value === OTHER_PLACE ? words.outside : (villages.get(value) ?? words.unknown)
    case 'channel':
      return isSubmissionChannel(value) ? upper(channelNames[language][value]) : value
    case 'competence':
      return named(words.competences, value)
  }
}
