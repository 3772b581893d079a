import { ButtonLink, Row } from '#ui/index.ts'
import { documentsAddress } from './document-list.view.tsx'
import { words } from './words.vi.ts'

/** A document in the state's format: to edit, and to print. `of`: what it is, for who hears the links out of their place. */
export const PaperLinks = ({ id, of }: { id: string; of: string }) => (
  <Row>
    <ButtonLink
      small
      icon="document"
      href={`${documentsAddress}/${id}/ban-in.docx`}
      download
      label={`${words.toEdit}: ${of}`}
    >
      {words.toEdit}
    </ButtonLink>
    <ButtonLink
      small
      icon="print"
      href={`${documentsAddress}/${id}/ban-in.pdf`}
      download
      label={`${words.toPrint}: ${of}`}
    >
      {words.toPrint}
    </ButtonLink>
  </Row>
)
