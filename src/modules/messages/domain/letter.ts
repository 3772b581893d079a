import type { Language } from '#kernel/language.ts'
import { escaped, htmlOf, readBlocks } from '#kernel/text-blocks.ts'

/** What a letter is made of. */
export interface LetterParts {
  readonly title: string
  /** Plain lines; headings and lists as `readBlocks` finds them. */
  readonly text: string
  readonly language: Language
  /** Who writes: "Ủy ban nhân dân xã Đại Sơn". */
  readonly from: string
  /** Whom to call with questions; '' where nobody is named. */
  readonly phone: string
  /** Where the reader stops what is not owed to him; null: there is nothing to stop. */
  readonly stop: string | null
}

/** A letter twice: as HTML, and as the same in plain text. */
export interface Letter {
  readonly html: string
  readonly text: string
}

const words = {
  vi: {
    call: (phone: string) => `Cần hỏi thêm, gọi ${phone}.`,
    stop: 'Không muốn nhận thư và tin nhắn tự động nữa',
    byItself: 'Thư này do hệ thống đối thoại doanh nghiệp gửi tự động.',
  },
  en: {
    call: (phone: string) => `Questions? Call ${phone}.`,
    stop: 'Receive no more automatic mails and text messages',
    byItself: 'This letter was sent automatically by the business dialogue system.',
  },
} as const

/**
 * A letter as HTML and plain text. The HTML is as simple as can be: no picture, nothing fetched, no colour of its own, so
 * that it can be read on a dark screen too; whatever was typed by people is shown as text.
 */
export function letterOf({ title, text, language, from, phone, stop }: LetterParts): Letter {
  const said = words[language]
  const foot = [said.byItself, phone && said.call(phone)].filter(Boolean)
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>',
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5"><div style="max-width:36em;margin:0 auto">',
    `<p>${escaped(from)}</p>`,
    `<h1 style="font-size:1.25em">${escaped(title)}</h1>`,
    htmlOf(readBlocks(text)),
    '<hr>',
    `<p style="font-size:.875em">${[from, ...foot].map(escaped).join('<br>')}`,
    stop ? `<br><a href="${escaped(stop)}">${escaped(said.stop)}</a></p>` : '</p>',
    '</div></body></html>',
  ].join('\n')
  const plain = [text, '-- ', from, ...foot, ...(stop ? [`${said.stop}: ${stop}`] : [])].join('\n')
  return { html, text: plain }
}
