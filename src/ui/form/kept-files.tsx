import { type FormState, fieldId, fieldValues } from '../form-state.ts'
import { InItsLanguage } from '../in-its-language.tsx'
import { useWords } from '../language.tsx'
import { SoundPlayer } from '../sound-player.tsx'
import { uiWords } from '../words.en.ts'

/** A file already with the server: from a form that came back, or a draft. */
export interface KeptFile {
  id: string
  name: string
  /** "1,2 MB" */
  size: string
  /** What it is to the eye or the ear; nothing to show of the others. */
  is?: 'picture' | 'sound' | undefined
  /** Where it can be seen or heard again. */
  href?: string | undefined
}

/**
 * The files of a field that the server has already, each with a tick that sends its id back under `name`. `of`: the id of
 * the field's own control. `large`: pictures to be read while one types.
 */
export function KeptFiles({
  files,
  name,
  of,
  form,
  large,
}: {
  files: readonly KeptFile[] | undefined
  name: string
  of: string
  form: FormState | undefined
  large?: boolean | undefined
}) {
  const words = useWords(uiWords)
  if (!files?.length) return null
  const ticked = fieldValues(form, name)
  const picture = (file: KeptFile) =>
    file.is === 'picture' && file.href && <img class="thumb" src={file.href} alt="" loading="lazy" />
  return (
    <ul class="kept" aria-label={words.keptFiles}>
      {files.map((file) => (
        <li>
          {large && picture(file)}
          <label class="choice">
            <input
              type="checkbox"
              id={`${of}-${fieldId(file.id)}`}
              name={name}
              value={file.id}
              checked={ticked.length === 0 || ticked.includes(file.id)}
            />
            {!large && picture(file)}
            <span>
              <span class="file-name">
                <InItsLanguage>{file.name}</InItsLanguage>
              </span>
              <small class="sub">{file.size}</small>
            </span>
          </label>
          {file.is === 'sound' && file.href && <SoundPlayer src={file.href} label={words.listen(file.name)} />}
        </li>
      ))}
    </ul>
  )
}
