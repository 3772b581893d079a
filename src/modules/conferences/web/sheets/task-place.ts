import { conferencePageHref } from '../conference-tabs.tsx'
import { sheetsWords as words } from './words.vi.ts'

/** Where a task made for a data sheet is done: handing it in shows it as done. */
export const dataSheetTaskPlace = ({ act, address }: { readonly act: string; readonly address: string }) =>
  act === 'data-sheet'
    ? {
        ...{ href: conferencePageHref(address, 'so-lieu'), label: words.openSheets },
        ...{ doneWhen: words.doneWhenHandedIn, needs: 'data-sheets.read' },
      }
    : null
