import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { assets } from '../assets.ts'
import { Mark } from '../icon.tsx'
import { uiWords } from '../words.en.ts'
import { Banner, Document } from './document.tsx'
import { Flash, type FlashMessage } from './flash.tsx'
import { OtherLanguage } from './other-language.tsx'

export interface PlainPageProps {
  /** The tab's title and the h1. */
  title: string
  /** A line below the h1. */
  about?: ComponentChildren
  /** Where the brand leads: a unit's home, or the office. */
  home?: string | undefined
  /** What stands below the brand: the unit's name. */
  place?: string | undefined
  banner?: ComponentChildren
  flash?: FlashMessage | undefined
  failed?: boolean | undefined
  /** A wider card, as for the set-up. */
  wide?: boolean | undefined
  lang?: Language | undefined
  /** The same page in the other language, an address from the root. */
  otherLanguage?: string | undefined
  children?: ComponentChildren
}

/** A page of one thing: sign-in, set-up, an error. It carries the office's parts and is kept out of search engines. */
export const PlainPage = (props: PlainPageProps) => (
  <Document
    title={props.failed ? uiWords[props.lang ?? 'vi'].errorTitle(props.title) : props.title}
    lang={props.lang}
    noindex
    css={assets().officeCss}
    js={assets().officeJs}
    bodyClass="plain-page"
  >
    {props.banner && <Banner>{props.banner}</Banner>}
    <header class="top">
      <div class="in">
        <a class="brand" href={props.home ?? '/'}>
          <Mark />
          <span>
            <b>{uiWords[props.lang ?? 'vi'].brand}</b>
            {props.place && <span class="brand-place">{props.place}</span>}
          </span>
        </a>
        {props.otherLanguage && <OtherLanguage lang={props.lang ?? 'vi'} href={props.otherLanguage} />}
      </div>
    </header>
    <main class={props.wide ? 'alone wide' : 'alone'} id="noi-dung" tabindex={-1}>
      <div class="card stack gap-5">
        <header class="stack gap-1">
          <h1>{props.title}</h1>
          {props.about && <p class="quiet">{props.about}</p>}
        </header>
        {props.flash && <Flash {...props.flash} />}
        {props.children}
      </div>
    </main>
  </Document>
)
