/** Where one is led after signing in when nothing else was wanted. */
export const OFFICE_HOME = '/can-bo'

/**
 * The page somebody wanted before signing in: one of the office's own, or its home. What could lead elsewhere
 * (`//…`, a backslash, another host) or round in a circle (signing in and out) is not followed.
 */
export function ownPath(wanted: string | undefined): string {
  if (!wanted || wanted.length > 1_000) return OFFICE_HOME
  const isOurs = /^\/can-bo(?:[/?][^\s\\\p{Cc}]*)?$/u.test(wanted) && !wanted.includes('//')
  if (!isOurs) return OFFICE_HOME
  const [path = ''] = wanted.split(/[?#]/)
  if (path.split('/').some((step) => step === '..' || step === '.' || /%2e/i.test(step))) return OFFICE_HOME
  return /^\/can-bo\/(dang-nhap|dang-xuat|chon-don-vi)(\/|$)/.test(path) ? OFFICE_HOME : wanted
}
