import type { ComponentChildren } from 'preact'
import { assets } from '../assets.ts'
import { words } from '../words.vi.ts'
import { BackLink, type Crumb } from './back-link.tsx'
import { Banner, Document } from './document.tsx'
import { Flash, type FlashMessage } from './flash.tsx'
import { type NavItem, Rail, type RailPerson } from './rail.tsx'

export interface OfficePageProps {
  /** "Xã Đại Sơn" */
  unitName: string
  /** "Đối thoại 2026": the dialogue at hand. */
  dialogueName?: string | undefined
  person: RailPerson
  nav: readonly NavItem[]
  /** The address of the rail's entry this page belongs to. */
  current: string
  /** The title of the tab, and the h1 unless `heading` says it otherwise. */
  title: string
  heading?: ComponentChildren
  /** A line below or beside the h1. */
  about?: ComponentChildren
  /** How the thing of this page stands. */
  badge?: ComponentChildren
  back?: Crumb | undefined
  /** Buttons at the right of the head; one of them may be primary. */
  actions?: ComponentChildren
  banner?: ComponentChildren
  flash?: FlashMessage | undefined
  /** Whether a form came back with errors: the title says so first. */
  failed?: boolean | undefined
  children?: ComponentChildren
}

/** A page of the office: rail, head with its one h1, the work. */
export function OfficePage(props: OfficePageProps) {
  const title = words.pageTitle(props.title, props.unitName)
  return (
    <Document
      title={props.failed ? words.errorTitle(title) : title}
      noindex
      css={assets().officeCss}
      js={assets().officeJs}
      bodyClass="office"
    >
      {props.banner && <Banner>{props.banner}</Banner>}
      <div class="shell">
        <Rail {...props} />
        <main class="work" id="noi-dung" tabindex={-1}>
          {props.back && <BackLink {...props.back} />}
          <header class="work-head">
            <div class="work-title">
              <h1>{props.heading ?? props.title}</h1>
              {props.badge}
              {props.about && <div class="work-about">{props.about}</div>}
            </div>
            {props.actions && <div class="buttons">{props.actions}</div>}
          </header>
          {props.flash && <Flash {...props.flash} />}
          {props.children}
        </main>
      </div>
    </Document>
  )
}
