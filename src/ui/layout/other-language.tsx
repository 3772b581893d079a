import type { Language } from '#kernel/language.ts'
import { uiWords } from '../words.en.ts'

/** The way to the same page in the other language, named in that language. */
export const OtherLanguage = ({ lang, href }: { lang: Language; href: string }) => {
  const other: Language = lang === 'vi' ? 'en' : 'vi'
  return (
    <a class="other-language" href={href} hreflang={other} lang={other}>
      {uiWords[lang].otherLanguage}
    </a>
  )
}
