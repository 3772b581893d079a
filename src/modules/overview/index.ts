export { overviewInOffice } from './web/office.routes.tsx'
export { overviewInPortal } from './web/portal.routes.tsx'
