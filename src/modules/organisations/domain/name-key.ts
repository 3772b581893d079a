import { cleanLine, fold } from '#kernel/vietnamese-text.ts'

/** How legal forms are written at the head of a name, folded; the shortest spelling stands for all of them. */
const LEGAL_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:chi nhanh|cn)\b/, 'cn'],
  [/^(?:van phong dai dien|vpdd)\b/, 'vpdd'],
  [/^(?:dia diem kinh doanh|ddkd)\b/, 'ddkd'],
  [/^(?:doanh nghiep tu nhan|dn tu nhan|dntn)\b/, 'dntn'],
  [/^(?:lien hiep hop tac xa|lien hiep htx|lhhtx)\b/, 'lhhtx'],
  [/^(?:hop tac xa|htx)\b/, 'htx'],
  [/^(?:to hop tac|tht)\b/, 'tht'],
  [/^(?:ho kinh doanh|ho kd|hkd)(?: ca the)?\b/, 'hkd'],
  [/^(?:cong ty|c ty|cty|ct)\b/, 'cty'],
]
const COMPANY_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:trach nhiem huu han|tnhh)\b/, 'tnhh'],
  [/^(?:co phan|cp)\b/, 'cp'],
  [/^(?:hop danh|hd)\b/, 'hd'],
  [/^(?:(?:mot|1) thanh vien|mtv|1 ?tv)\b/, 'mtv'],
  [/^(?:(?:hai|2) thanh vien(?: tro len)?|2 ?tv)\b/, '2tv'],
]

function takeForms(name: string, forms: readonly (readonly [RegExp, string])[], taken: readonly string[] = []) {
  for (const [pattern, short] of forms) {
    const match = pattern.exec(name)
    const rest = match ? name.slice(match[0].length).trim() : ''
    // A name that is nothing but a legal form keeps its words.
    if (match && rest) return { taken: [...taken, short], rest }
  }
  return { taken, rest: name }
}

/** The legal form at the head of a name, in short ("cty tnhh mtv"), and what follows; both folded. */
export function splitLegalForm(name: string): { readonly form: string; readonly core: string } {
  const words = fold(cleanLine(name))
    .replace(/&/g, ' va ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  let { taken, rest } = takeForms(words, LEGAL_FORMS)
  if (taken[0] === 'cn' || taken[0] === 'vpdd' || taken[0] === 'ddkd')
    ({ taken, rest } = takeForms(rest, LEGAL_FORMS, taken))
  if (taken.at(-1) === 'cty') {
    for (let step = 0; step < 3; step++) ({ taken, rest } = takeForms(rest, COMPANY_FORMS, taken))
  }
  return { form: taken.join(' '), core: rest }
}

/**
 * Tên chuẩn hóa: two names with the same key are the same name (R9). Case, accents, punctuation and the spelling of the
 * legal form do not matter ("Công ty TNHH MTV An Bình" = "cty trách nhiệm hữu hạn một thành viên AN BÌNH"). The form
 * itself stays in the key: one person's company and household often share name and telephone, yet are two organisations.
 */
export function nameKey(name: string): string {
  const { form, core } = splitLegalForm(name)
  return form ? `${form} ${core}` : core
}

/** What people call the place itself, where a paper would name its legal form: "Cửa hàng Hoa Tươi" of "HKD Hoa Tươi". */
const PLACE_WORDS = /^(?:cua hang|cua hieu|co so|nha hang|quan|tiem|xuong san xuat|xuong|dai ly|shop)\b/

/**
 * The name without its legal form, or the word people put in its place: same core and telephone make a likely double, shown
 * to an officer, never joined.
 */
export function coreNameKey(name: string): string {
  const { core } = splitLegalForm(name)
  return core.replace(PLACE_WORDS, '').trim() || core
}
