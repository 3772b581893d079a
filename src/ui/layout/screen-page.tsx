import type { ComponentChildren } from 'preact'
import { assets } from '../assets.ts'
import { Document } from './document.tsx'

/** A page for a projector: nothing around it, nothing to press. Without script it reloads itself every few seconds. */
export const ScreenPage = (props: { readonly title: string; readonly children: ComponentChildren }) => (
  <Document
    title={props.title}
    noindex
    refresh={5}
    css={assets().officeCss}
    js={assets().portalJs}
    bodyClass="office screen"
  >
    <main class="screen-page" id="noi-dung" tabindex={-1}>
      {props.children}
    </main>
  </Document>
)
