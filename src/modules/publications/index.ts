export {
  type OfficialLink,
  officialLinks,
  recordOfficialLink,
  removeOfficialLink,
  stateOnSite,
} from './application/official-links.ts'
export { publicItems } from './application/public-items.ts'
export { resultFigures } from './application/result-figures.ts'
export * from './domain/index.ts'
export { type PublicationParts, publicationsInOffice } from './web/office.routes.tsx'
export { publicationsInPortal } from './web/portal.routes.tsx'
export { publicationLink } from './web/publication-link.ts'
export { publicationsTeller } from './web/teller.ts'
