import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page as the browser gets it. `node` is a layout: PortalPage, OfficePage or PlainPage. */
export const renderPage = (node: VNode): string => `<!doctype html>${renderToString(node)}`

/** A part of a page, for script to put where it belongs. */
export const renderPart = (node: VNode): string => renderToString(node)
