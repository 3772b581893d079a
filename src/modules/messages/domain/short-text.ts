/** So many letters of Vietnamese fill several parts of a text message; most gateways take no more. */
export const SHORT_TEXT_MOST = 320

/**
 * A message as a text message: all of it where it is short, otherwise its title and where more is to be read. The link is
 * never cut.
 */
export function shortText(title: string, text: string, link: string | null, most = SHORT_TEXT_MOST): string {
  const whole = text.replace(/\s*\n\s*/g, ' ').trim()
  if (whole.length <= most) return whole
  const end = link ? ` ${link}` : ''
  const head = title.replace(/[.\s]+$/, '')
  if (head.length + 1 + end.length <= most) return `${head}.${end}`
  return `${head.slice(0, Math.max(0, most - end.length - 1)).trimEnd()}…${end}`
}
