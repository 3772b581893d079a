import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { uiWords } from './words.en.ts'

/** Copies `value`, or the text of the element with the id `target`. Not shown where script does not run. */
export const CopyButton = ({
  value,
  target,
  small,
  children,
}: {
  value?: string | undefined
  target?: string | undefined
  small?: boolean | undefined
  children?: ComponentChildren
}) => {
  const words = useWords(uiWords)
  return (
    <copy-button value={value} target={target} data-done={words.copied}>
      <button type="button" class={small ? 'button small' : 'button'}>
        <Icon name="copy" />
        <span>{children ?? words.copy}</span>
      </button>
    </copy-button>
  )
}
