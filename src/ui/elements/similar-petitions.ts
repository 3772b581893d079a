import { define } from './define.ts'

/**
 * <similar-petitions src="…"> beside the text of a petition: while it is written, what is published like it appears
 * in the part marked role=status. Without script its button asks the server.
 */
class SimilarPetitions extends HTMLElement {
  connectedCallback() {
    const text = this.closest('[data-row]')?.querySelector('textarea')
    const begin = () =>
      void import('./similar-search.ts').then(({ searchWhileWriting }) => text && searchWhileWriting(this, text))
    text?.addEventListener('input', begin, { once: true })
  }
}

define('similar-petitions', SimilarPetitions)
