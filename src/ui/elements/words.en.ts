import { inBothLanguages } from '#kernel/language.ts'
import { inPageLanguage } from './page-language.ts'
import { words as vi } from './words.vi.ts'

/** What the custom elements say, in the language of the page. */
export const words = inPageLanguage(
  inBothLanguages(vi, {
    sending: 'Sending…',
    uploading: (percent: number) => `uploading ${percent} %`,
    uploaded: 'uploaded',
    choose: 'Take a photo or choose a file',
    chooseSound: 'Choose a recording',
    recordOrChoose: 'Record on this device, or choose a file',
    record: 'Record',
    listen: (name: string) => `Listen to ${name}`,
    tryAgain: 'Send the file again',
    pasted: (count: number, ending: string) => `Pasted picture ${count}.${ending}`,
    chooseOrDrop: 'Choose, drop or photograph the scan',
    paste: 'Ctrl V pastes, too.',
    waiting: 'waiting to be uploaded',
    remove: 'Delete',
    removeFile: (name: string) => `Delete the file ${name}`,
    removedFile: (name: string) => `Deleted the file ${name}`,
    uploadedFile: (name: string) => `Uploaded ${name}`,
    tooLarge: (megabytes: number) =>
      `The file is larger than ${megabytes} MB. Choose a smaller one or take the photo again.`,
    tooMany: (most: number) => `Only ${most} files can be sent.`,
    uploadFailed: 'Not uploaded. Check the network, then send it again.',
    stillUploading: 'A file is still being uploaded. Wait a moment, then press send again.',
    copyYourself:
      'The browser does not let this page copy. Press and hold the chosen text, then Copy, or press Ctrl C.',
    suggestions: 'Suggestions',
    results: (count: number) =>
      count === 0 ? 'No results' : `${count} result${count === 1 ? '' : 's'}. Use the arrow keys to choose.`,
    chosen: (label: string) => `Chosen: ${label}`,
    keys: 'Keys:',
    keyMoves: 'up and down',
    keySearch: 'search',
    keysOff: 'Switch keys off',
    keysOn: 'Switch keys on',
    place: (village: string) => ` in ${village.replace(/ \(.*\)$/, '')}`,
    elsewhere: ' outside the area',
    removeRow: 'Remove this petition',
  }),
)
