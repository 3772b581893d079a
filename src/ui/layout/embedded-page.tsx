import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { assets } from '../assets.ts'
import { Document } from './document.tsx'

/** A page shown within another site's: dressed as the portal, without head, foot or script. */
export const EmbeddedPage = ({
  title,
  lang,
  children,
}: {
  title: string
  lang?: Language | undefined
  children: ComponentChildren
}) => (
  <Document title={title} lang={lang} noindex css={assets().portalCss} js={[]} bodyClass="portal embedded">
    <main class="in main reading" id="noi-dung" tabindex={-1}>
      {children}
    </main>
  </Document>
)
