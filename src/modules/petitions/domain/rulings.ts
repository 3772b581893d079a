/**
 * Hướng giải quyết: what a reply decides about its ask, in the field's terms. `declined` needs a reason in the words;
 * `passed-on`: another body settles it, and the words name it; `noted` decides nothing and says so.
 */
export const rulings = ['agreed', 'partly', 'declined', 'done', 'explained', 'passed-on', 'noted'] as const
export type Ruling = (typeof rulings)[number]
export const isRuling = (text: string): text is Ruling => rulings.some((ruling) => ruling === text)
