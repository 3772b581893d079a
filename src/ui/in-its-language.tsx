import type { ComponentChildren } from 'preact'
import { looksVietnamese } from '#kernel/vietnamese-text.ts'
import { useLanguage } from './language.tsx'

/**
 * Marks what somebody wrote, who may have written in either language: Vietnamese on an English page gets `lang`, so that it
 * is read aloud right. Nothing on a Vietnamese page. For components only.
 */
export const useItsLanguage = (): ((text: string) => { lang?: 'vi' }) => {
  const language = useLanguage()
  return (text) => (language === 'en' && looksVietnamese(text) ? { lang: 'vi' } : {})
}

/** A text somebody wrote, within a line of ours. */
export const InItsLanguage = ({ children: text }: { children: string }) => {
  const { lang } = useItsLanguage()(text)
  return <>{lang ? <span lang={lang}>{text}</span> : text}</>
}

/** A sentence of ours with names and titles in it that others gave: "Passed to Phòng Kinh tế to be answered". */
export const SentenceWith = ({ text, written }: { text: string; written: readonly string[] }) => {
  const parts = written
    .filter(Boolean)
    .reduce<readonly ComponentChildren[]>(
      (before, name) => before.flatMap((part) => (typeof part === 'string' ? around(part, name) : [part])),
      [text],
    )
  return <>{parts}</>
}

const around = (text: string, name: string): readonly ComponentChildren[] => {
  const at = text.indexOf(name)
  return at < 0 ? [text] : [text.slice(0, at), <InItsLanguage>{name}</InItsLanguage>, text.slice(at + name.length)]
}
