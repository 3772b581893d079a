import type { BlankForm } from '#modules/dialogues/index.ts'
import { organisationWords, sectors } from '#modules/organisations/index.ts'
import { blankWords } from './blank-form-words.vi.ts'
import { words } from './portal-words.vi.ts'

/** Phiếu đăng ký tham dự, to be printed and filled in by hand: what the online form asks, in its own words. */
export const registrationBlankForm: BlankForm = {
  name: 'dang-ky',
  title: blankWords.title,
  about: blankWords.about,
  online: 'dang-ky',
  parts: [
    {
      heading: '',
      fields: [
        { label: organisationWords.name, hint: organisationWords.nameHint, lines: 1 },
        { label: organisationWords.phoneLabel, hint: organisationWords.phoneHint, lines: 1 },
        { label: organisationWords.kind, lines: 0, choices: Object.values(organisationWords.groups) },
        { label: organisationWords.place, lines: 1 },
        { label: words.person, hint: words.personHint, lines: 1 },
        { label: words.people, hint: words.peopleHint, lines: 1 },
        { label: organisationWords.identifier, hint: organisationWords.identifierHint, lines: 1 },
        {
          label: organisationWords.sector,
          lines: 0,
          choices: sectors.map((sector) => organisationWords.sectors[sector]),
        },
        { label: organisationWords.email, lines: 1 },
        { label: words.speak, lines: 0, choices: [blankWords.yes, blankWords.no] },
        { label: words.topic, lines: 2 },
      ],
    },
  ],
}
