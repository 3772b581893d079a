import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { formatPhone } from '#kernel/phone-text.ts'
import { assets } from '../assets.ts'
import { Mark } from '../icon.tsx'
import { useWords } from '../language.tsx'
import { uiWords } from '../words.en.ts'
import { Banner, Document } from './document.tsx'
import { Flash, type FlashMessage } from './flash.tsx'
import { OtherLanguage } from './other-language.tsx'

/** The unit as its public pages name it. */
export interface PortalUnit {
  /** "Xã Đại Sơn" */
  name: string
  /** "thành phố Hải Phòng" */
  place: string
  /** `/dai-son-11086/`, with a slash at the end. */
  home: string
  phone?: string | undefined
  /** Where to get help, in a sentence; otherwise made of the phone. */
  help?: ComponentChildren
}

export interface PortalPageProps {
  unit: PortalUnit
  /** What the page is about; the unit's name is added. */
  title: string
  description?: string | undefined
  /** The page's address from the root. Left out on pages of a secret link. */
  path?: string | undefined
  /** home: two columns, 1080 px; reading: 760; form: 680. */
  width?: 'home' | 'reading' | 'form' | undefined
  banner?: ComponentChildren
  flash?: FlashMessage | undefined
  /** Whether a form came back with errors: the title says so first. */
  failed?: boolean | undefined
  noindex?: boolean | undefined
  /** Seconds after which the page reloads itself where script does not run. */
  refresh?: number | undefined
  shareImage?: string | undefined
  lang?: Language | undefined
  /** The same page in the other language, an address from the root. */
  otherLanguage?: string | undefined
  /** A feed of what is newly public, an address from the root. */
  feed?: string | undefined
  /** Links at the foot beside the privacy notice. */
  links?: readonly { href: string; label: string }[] | undefined
  /** The page, with its one h1 (PageHead). */
  children: ComponentChildren
}

/** A page of the public portal. */
export function PortalPage(props: PortalPageProps) {
  const { unit } = props
  const lang = props.lang ?? 'vi'
  const words = uiWords[lang]
  const title = words.pageTitle(props.title, unit.name)
  const links = [
    { href: `${unit.home}quyen-rieng-tu`, label: words.privacy },
    ...(props.links ?? []),
    { href: '/can-bo', label: words.forOfficers },
  ]
  return (
    <Document
      title={props.failed ? words.errorTitle(title) : title}
      description={props.description}
      path={props.path}
      shareImage={props.shareImage}
      noindex={props.noindex}
      refresh={props.refresh}
      lang={lang}
      otherLanguage={props.otherLanguage}
      feed={props.feed}
      siteName={`${words.brand} – ${unit.name}, ${unit.place}`}
      css={assets().portalCss}
      js={assets().portalJs}
      bodyClass="portal"
    >
      {props.banner && <Banner>{props.banner}</Banner>}
      <header class="top">
        <div class="in">
          <a class="brand" href={unit.home}>
            <Mark />
            <span>
              <b>{words.brand}</b>
              <span class="brand-place">
                {unit.name}, {unit.place}
              </span>
            </span>
          </a>
          {props.otherLanguage && <OtherLanguage lang={lang} href={props.otherLanguage} />}
        </div>
      </header>
      <main class={`in main ${props.width ?? 'reading'}`} id="noi-dung" tabindex={-1}>
        {props.flash && <Flash {...props.flash} />}
        {props.children}
      </main>
      <footer class="foot">
        <div class="in stack gap-3">
          {(unit.help || unit.phone) && (
            <p>
              <b>{words.helpQuestion}</b> {unit.help ?? <Call phone={unit.phone ?? ''} />}
            </p>
          )}
          <ul class="foot-links">
            {links.map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </Document>
  )
}

/** A phone number, spaced as people read it, that calls itself at a touch. */
export const Phone = ({ number }: { number: string }) => (
  <a class="phone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
    {formatPhone(number)}
  </a>
)

const Call = ({ phone }: { phone: string }) => {
  const words = useWords(uiWords)
  return (
    <>
      {words.callBefore} <Phone number={phone} /> {words.callAfter}
    </>
  )
}
