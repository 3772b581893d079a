import { inBothLanguages } from '#kernel/language.ts'
import { inPageLanguage } from './page-language.ts'
import { words as vi } from './voice-words.vi.ts'

/** What the recorder says, in the language of the page. */
export const words = inPageLanguage(
  inBothLanguages(vi, {
    recording: 'Recording',
    stop: 'Stop',
    again: 'Record again',
    fileName: 'Recording',
    noMicrophone:
      'The browser does not let this page use the microphone. Allow it in its settings, or choose a recording.',
    soonOver: (seconds: number) => `${seconds} seconds left`,
    stopFirst: 'Still recording. Press Stop, then send.',
  }),
)
