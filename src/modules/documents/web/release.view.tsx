import { Badge, Button, Checkbox, Confirm, type ListedFile } from '#ui/index.ts'
import type { DocumentViewProps } from './document.view.tsx'
import { documentsAddress } from './document-list.view.tsx'
import { openIn } from './final-texts.view.tsx'
import { releaseWords as words } from './release-words.vi.ts'

type Shown = Pick<DocumentViewProps, 'page' | 'released' | 'finals'>

/** What a file of an issued document shows of being public, and what can be done about it. */
export function releaseOf({ page, released, finals }: Shown, fileId: string): Pick<ListedFile, 'about' | 'actions'> {
  if (!released) return {}
  const at = `${documentsAddress}/${page.id}/tep/${fileId}`
  const isPublic = released.files.has(fileId)
  const open = finals
    .filter(({ attachmentId }) => attachmentId === fileId)
    .reduce((sum, one) => sum + openIn(one).length, 0)
  return {
    about: isPublic ? <Badge is="done">{words.isPublic}</Badge> : undefined,
    actions: released.may ? isPublic ? <TakeBack at={at} /> : <Release at={at} open={open} /> : undefined,
  }
}

const TakeBack = ({ at }: { at: string }) => (
  <form method="post" action={`${at}/rut-lai`}>
    <Button small>{words.takeBack}</Button>
  </form>
)

const Release = ({ at, open }: { at: string; open: number }) => (
  <Confirm
    verb={words.release}
    question={open > 0 ? `${words.differs(open)} ${words.question}` : words.question}
    yes={words.release}
    action={`${at}/cong-khai`}
  >
    <Checkbox name="looked" value="yes" label={words.looked} />
  </Confirm>
)
