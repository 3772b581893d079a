import type { BlankField, BlankForm } from '#modules/dialogues/index.ts'
import { organisationWords } from '#modules/organisations/index.ts'
import { allFields } from '../domain/index.ts'
import { blankWords } from './blank-form-words.vi.ts'
import { fieldWords } from './fields.vi.ts'
import { words } from './portal-form-words.vi.ts'

/** As many petitions as a sheet of paper holds. */
const ROWS = 2

const row: readonly BlankField[] = [
  { label: words.field, lines: 0, choices: allFields.map((field) => fieldWords[field]) },
  { label: blankWords.content, hint: words.contentHint, lines: 8 },
  { label: words.proposal, lines: 3 },
  { label: words.ask, lines: 0, choices: [blankWords.yes, blankWords.no] },
]

/** Phiếu kiến nghị, to be printed and filled in by hand: what the online form asks, in its own words. */
export const petitionBlankForm: BlankForm = {
  name: 'kien-nghi',
  title: blankWords.title,
  about: blankWords.about,
  online: 'gui-kien-nghi',
  parts: [
    {
      heading: blankWords.sender,
      fields: [
        { label: organisationWords.name, hint: organisationWords.nameHint, lines: 1 },
        { label: organisationWords.phoneLabel, hint: organisationWords.phoneHint, lines: 1 },
        { label: organisationWords.kind, lines: 0, choices: Object.values(organisationWords.groups) },
        { label: organisationWords.place, lines: 1 },
        { label: words.person, lines: 1 },
        { label: organisationWords.identifier, hint: organisationWords.identifierHint, lines: 1 },
        { label: words.publicTitle, hint: words.publicAbout, lines: 0, choices: [words.show, words.hide] },
      ],
    },
    ...Array.from({ length: ROWS }, (_, index) => ({ heading: words.row(String(index + 1)), fields: row })),
  ],
}
