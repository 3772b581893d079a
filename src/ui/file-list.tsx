import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { InItsLanguage, useItsLanguage } from './in-its-language.tsx'
import { useWords } from './language.tsx'
import { SoundPlayer } from './sound-player.tsx'
import { uiWords } from './words.en.ts'

/** A file that came with something. */
export interface ListedFile {
  name: string
  href: string
  is: 'image' | 'pdf' | 'sound' | 'table' | 'document' | 'other'
  /** "1,2 MB" */
  size?: string | undefined
  /** A smaller picture of an image; otherwise the image itself. */
  preview?: string | undefined
  /** Who sent it and when, whether it is public. */
  about?: ComponentChildren
  /** What can be done with it: release, remove. */
  actions?: ComponentChildren
}

const signs: Record<ListedFile['is'], IconName> = {
  image: 'image',
  pdf: 'document',
  sound: 'sound',
  table: 'table',
  document: 'document',
  other: 'attachment',
}

/** A picture by its name; one with a Vietnamese name is spoken of in Vietnamese, whatever the page's language. */
const Picture = ({ name, href, preview }: ListedFile) => {
  const words = useWords(uiWords)
  const { lang } = useItsLanguage()(name)
  return (
    <a href={href} class="file-picture" lang={lang}>
      <img src={preview ?? href} alt={(lang ? uiWords.vi : words).photo(name)} loading="lazy" />
    </a>
  )
}

const Inside = ({ name, href }: ListedFile) => (
  <iframe src={href} title={name} loading="lazy" {...useItsLanguage()(name)} />
)

/** Files, shown in place where the browser can: pictures at once, a PDF when it is opened, a sound when it is played. */
export const FileList = ({ files, label }: { files: readonly ListedFile[]; label: string }) => {
  const words = useWords(uiWords)
  return (
    <ul class="files" aria-label={label}>
      {files.map((file) => (
        <li>
          {file.is === 'image' && <Picture {...file} />}
          <div class="file-line">
            {file.is !== 'image' && <Icon name={signs[file.is]} size={24} />}
            <div>
              <a class="file-name" href={file.href}>
                <InItsLanguage>{file.name}</InItsLanguage>
              </a>
              {(file.size || file.about) && (
                <small class="sub">
                  {file.size}
                  {file.size && file.about && ' · '}
                  {file.about}
                </small>
              )}
            </div>
            {file.actions}
          </div>
          {file.is === 'sound' && <SoundPlayer src={file.href} label={words.listen(file.name)} />}
          {file.is === 'pdf' && (
            <details class="why file-inside">
              <summary>{words.openPdf}</summary>
              <Inside {...file} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
