/** A text in its lines. */
export const Lines = ({ text }: { text: string }) => (
  <>{text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</>
)
