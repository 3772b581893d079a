import { slug } from '#kernel/vietnamese-text.ts'

/** Windows opens paths of up to 260 letters, the folder an archive is unpacked in included. */
const LONGEST_FOLDER = 40
const LONGEST_STEM = 48

const cut = (name: string, longest: number): string => name.slice(0, longest).replace(/-+$/, '')

/** A number in front keeps the order, and no name is one that Windows keeps for itself (CON, NUL). */
const counted = (place: number, digits: number): string => String(place).padStart(digits, '0')

/** A folder's name, in letters every system keeps: "007_duong-vao-lang-nghe". */
export const archiveFolder = (place: number, title: string): string =>
  [counted(place, 3), cut(slug(title), LONGEST_FOLDER)].filter(Boolean).join('_')

/** A file's name with its own ending: "02_giay-phep.pdf"; an ending nobody knows is left out. */
export function archiveFileName(place: number, name: string): string {
  const [, stem = name, ending = ''] = /^(.*)\.([a-z0-9]{1,5})$/is.exec(name.trim()) ?? []
  const called = [counted(place, 2), cut(slug(stem), LONGEST_STEM)].filter(Boolean).join('_')
  return ending ? `${called}.${ending.toLowerCase()}` : called
}
