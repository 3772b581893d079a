import { InItsLanguage } from '#ui/index.ts'

/** Who petitions, as the list calls him (R20). */
export const NameLine = ({ of: line }: { of: string }) => <InItsLanguage>{line}</InItsLanguage>
