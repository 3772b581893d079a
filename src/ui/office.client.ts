// Office pages load the portal's script too: only what officers need beyond it stands here.
import './styles/office.css'
import './elements/auto-complete.ts'
import './elements/copy-table.ts'
import './elements/live-part.ts'
import './elements/pick-rows.ts'
import './elements/list-keys.ts'
import './elements/form-keys.ts'
import './elements/passkey-form.ts'
