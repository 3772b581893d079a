import './styles/portal.css'
import './elements/copy-button.ts'
import './elements/submit-once.ts'
import './elements/browser-work.ts'
import './elements/photo-shrink.ts'
// Before the list it stands around: it says what the list offers.
import './elements/voice-note.ts'
import './elements/upload-list.ts'
import './elements/more-rows.ts'
import './elements/kept-typing.ts'
import './elements/similar-petitions.ts'
import './elements/receipt-picture.ts'
import './elements/name-preview.ts'
import './elements/error-focus.ts'

// Of the hall's live page alone: nobody else fetches it.
if (document.querySelector('live-part')) void import('./elements/live-part.ts')
