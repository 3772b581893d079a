/** The clipboard of old browsers, and of plain http on a local network where the new one is withheld. */
function copyByHand(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'unseen'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

/** Puts a text into the clipboard; false: the browser would not. */
export const copyText = async (text: string): Promise<boolean> =>
  (await navigator.clipboard?.writeText(text).then(
    () => true,
    () => copyByHand(text),
  )) ?? copyByHand(text)
