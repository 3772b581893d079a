/** A form that came back with errors: the summary of what to correct is read first. */
document.querySelector<HTMLElement>('.error-summary')?.focus()

/** The link of an error opens what its field is folded away in. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.error-summary a') : null
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  const folded = field?.closest('details')
  if (folded) folded.open = true
  if (field) setTimeout(() => field.focus())
})
