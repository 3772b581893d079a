import { inBothLanguages } from '#kernel/language.ts'
import type { UploadRefusal } from '../application/files/uploads.ts'
import { fileWords as vi } from './files-words.vi.ts'

const refusals: Record<UploadRefusal, string> = {
  'file-empty': 'This file is empty. Choose it again',
  'file-too-large': 'The file is larger than 20 MB. Choose a smaller one, or take the photo again',
  'file-type-not-accepted': 'Only photos, PDF, Word, Excel and recordings are accepted. Choose another file',
  'sound-too-long': 'The recording is longer than 3 minutes. Make it shorter, or send it as two',
  'too-many-files': 'You can send 5 files at most with each petition',
  'draft-full': 'This form has too many files. Remove some, then choose again',
}

/** What is said of uploads, in the language of the page. */
export const filesWords = inBothLanguages(vi, {
  refusals,
  refused: (name: string, why: UploadRefusal) =>
    `${name}: ${refusals[why].replace(/^./, (first) => first.toLowerCase())}`,
  oneSound: 'One recording for each petition. Remove the one you have, then choose again',
  tooMany: (name: string, most: number) => `${name}: you can send ${most} files at most`,
  notFound: 'This form is no longer here. Open the page again',
  original: 'Download the original photo',
  interrupted: 'The file did not arrive. Check the network, then choose it again',
  kinds: 'Photos, PDF, Word or Excel.',
  kindsWithSound: 'Photos, PDF, Word, Excel or a recording.',
})
