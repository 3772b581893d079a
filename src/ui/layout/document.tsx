import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { assets } from '../assets.ts'
import { InLanguage, useWords } from '../language.tsx'
import { uiWords } from '../words.en.ts'

export interface DocumentProps {
  /** The whole title, as the browser's tab shows it. */
  title: string
  description?: string | undefined
  /** The page's own address from the root: `/dai-son-11086/kien-nghi`. Given, the page can be shared. */
  path?: string | undefined
  /** A picture for sharing, an address from the root. */
  shareImage?: string | undefined
  noindex?: boolean | undefined
  /** Seconds after which the page reloads itself where script does not run. */
  refresh?: number | undefined
  css: readonly string[]
  js: readonly string[]
  bodyClass?: string | undefined
  siteName?: string | undefined
  /** The language of the page and of every part in it. */
  lang?: Language | undefined
  /** The same page in the other language, an address from the root. */
  otherLanguage?: string | undefined
  /** A feed of what is new, an address from the root. */
  feed?: string | undefined
  children: ComponentChildren
}

/** The mark as the tab's icon; within the page, since it is smaller than a request. */
const tabIcon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><rect width="34" height="34" rx="9" fill="#0b6b57"/><path d="M7 9h12a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-6l-4 4v-4H7z" fill="#fff"/></svg>',
)}`

/** The document around every page: head, style sheet, script. */
export function Document(props: DocumentProps) {
  const { origin } = assets()
  const lang = props.lang ?? 'vi'
  const url = props.path && origin ? origin + props.path : undefined
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.description && <meta name="description" content={props.description} />}
        {props.noindex && <meta name="robots" content="noindex, nofollow" />}
        {props.refresh && (
          <noscript>
            <meta http-equiv="refresh" content={String(props.refresh)} />
          </noscript>
        )}
        <link rel="icon" href={tabIcon} />
        <meta name="theme-color" content="#12332c" />
        <meta name="format-detection" content="telephone=no" />
        {/* Nothing else is fetched early: on a slow line it would keep the style sheet, and with it the first words, waiting. */}
        {props.css.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {url && !props.noindex && <link rel="canonical" href={url} />}
        {url && !props.noindex && props.otherLanguage && (
          <>
            <link rel="alternate" hreflang={lang} href={url} />
            <link rel="alternate" hreflang={lang === 'vi' ? 'en' : 'vi'} href={origin + props.otherLanguage} />
          </>
        )}
        {props.feed && <link rel="alternate" type="application/atom+xml" href={props.feed} />}
        {props.path && (
          <>
            <meta property="og:type" content="website" />
            <meta property="og:title" content={props.title} />
            {props.description && <meta property="og:description" content={props.description} />}
            {props.siteName && <meta property="og:site_name" content={props.siteName} />}
            <meta property="og:locale" content={lang === 'en' ? 'en_GB' : 'vi_VN'} />
            {url && <meta property="og:url" content={url} />}
            {props.shareImage && origin && <meta property="og:image" content={origin + props.shareImage} />}
          </>
        )}
        {props.js.map((src) => (
          <script type="module" src={src} />
        ))}
      </head>
      <body class={props.bodyClass}>
        <InLanguage value={lang}>
          <Skip />
          {props.children}
        </InLanguage>
      </body>
    </html>
  )
}

const Skip = () => (
  <a class="skip" href="#noi-dung">
    {useWords(uiWords).skip}
  </a>
)

/** A line over everything: "Bản trình diễn", "Máy chủ sẽ nghỉ lúc 18 giờ". */
export const Banner = ({ children }: { children: ComponentChildren }) => (
  <aside class="banner" aria-label={useWords(uiWords).notice}>
    {children}
  </aside>
)
