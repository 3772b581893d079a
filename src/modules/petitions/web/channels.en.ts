import { inBothLanguages } from '#kernel/language.ts'
import { channelWords as vi } from './channels.vi.ts'

/** Cách gửi in the language of the page, after a verb: "Received by telephone". */
export const channelNames = inBothLanguages(vi, {
  online: 'online',
  paper: 'on paper',
  phone: 'by telephone',
  email: 'by email',
  zalo: 'by Zalo or text message',
  village: 'through the village or an association',
  conference: 'at the conference',
})
