export { addContact, type Contact, updateContact } from './application/contact.ts'
export { expireContacts } from './application/expire-contacts.ts'
export {
  type ListedOrganisation,
  listOrganisations,
  organisationNamed,
  suggestOrganisations,
} from './application/find-organisations.ts'
export { type ForetoldEntry, foretellEntries } from './application/foretell-entries.ts'
export { type MergeRefusal, mergeOrganisations } from './application/merge-organisations.ts'
export { type OrganisationDetail, organisationDetail } from './application/organisation-detail.ts'
export { type FormSender, organisationFor, organisationMatch } from './application/organisation-for.ts'
export { type EnteredOrganisation, organisationForEntry } from './application/organisation-for-entry.ts'
export {
  createOrganisation,
  editOrganisation,
  type OrganisationFacts,
  type OrganisationRefusal,
  overrideCounting,
} from './application/register-organisation.ts'
export { identifierKey, phoneKey, type SealedIdentifier, sealIdentifier } from './application/sealed-identifier.ts'
export { type SplitRefusal, splitOrganisations } from './application/split-organisations.ts'
export { tellApart, toldApart, undoToldApart } from './application/tell-apart.ts'
export { addMembers, setUnions, unionsOf } from './application/unions-of.ts'
export { type VillageChoice, villageChoices } from './application/villages.ts'
export * from './domain/index.ts'
export {
  type Guarded,
  type GuardRefusal,
  guardFields,
  guardForm,
  openedStamp,
  placeAsked,
  questionOf,
} from './web/form-guard.ts'
export { GuardFields, guardWords, guardWordsIn, stampOf } from './web/form-guard-fields.tsx'
export { sectorInRow, senderColumns, senderInRow } from './web/import-columns.ts'
export { importWords as organisationImportWords } from './web/import-words.vi.ts'
export { anonymousNames, anonymousNamesIn, openKinds, personalKinds } from './web/name-in-public.ts'
export { organisationsInOffice } from './web/office.routes.tsx'
export { hintOf } from './web/organisation-line.ts'
export { type FormPlace, formPlaces, placeToken } from './web/place-token.ts'
export { proofOfWork } from './web/proof.routes.ts'
export { PublicName } from './web/public-name.view.tsx'
export {
  EmailInput,
  IdentifierInput,
  KindAndPlace,
  NameAndPhone,
  PlaceSelect,
} from './web/sender-fields.tsx'
export { OUTSIDE, OUTSIDE_STORED, readSender, type SenderForm, typedLine } from './web/sender-form.ts'
export { organisationsTeller } from './web/teller.ts'
export { senderWords } from './web/words.en.ts'
export { words as organisationWords } from './web/words.vi.ts'
