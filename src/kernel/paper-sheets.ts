import type { Paper } from './paper.ts'

/** A poster: what is to happen, when and where, until when to say so, and the code that leads there. Fits its page, whatever its names. */
export interface Poster {
  readonly is: 'poster'
  readonly size: 'A3' | 'A4'
  /** Who issues it: "Ủy ban nhân dân xã Đại Sơn". */
  readonly issuer: string
  /** Above the title: "Thông báo", "Kính mời doanh nghiệp, hợp tác xã, hộ kinh doanh"; ''. */
  readonly opening: string
  /** "Hội nghị đối thoại\ndoanh nghiệp năm 2026": in lines where it should break; without, it breaks into even ones. */
  readonly title: string
  /** "Thời gian", "Địa điểm". */
  readonly facts: readonly PosterFact[]
  /** "Hạn gửi kiến nghị: hết ngày 30/9/2026", in a frame; null: there is none. */
  readonly deadline: PosterFact | null
  /** Where the code leads, beneath it in letters, with what to do; null: there is no address. */
  readonly code: { readonly address: string; readonly caption: string } | null
  /** Whom to ask; ''. */
  readonly foot: string
}

export interface PosterFact {
  readonly label: string
  readonly text: string
}

/** Biển tên: each a sheet of A4, folded across its middle into a tent that says the name on both sides. */
export interface NamePlates {
  readonly is: 'name-plates'
  /** Of the file. */
  readonly title: string
  readonly plates: readonly NamePlate[]
}

export interface NamePlate {
  /** "Trần Văn Thử"; "Sở Tài chính". */
  readonly name: string
  /** "Giám đốc Công ty TNHH May Thí Dụ"; ''. */
  readonly beneath: string
}

/** Whatever can be printed. */
export type Printable = Paper | Poster | NamePlates

/** A poster or plates, which say what they are; a paper is what does not. */
export const isPaper = (one: Printable): one is Paper => !('is' in one)

/** A square picture for a group on a telephone: one thing that was promised and is done. Fits, however much it says. */
export interface PictureCard {
  /** "UBND xã Đại Sơn". */
  readonly issuer: string
  /** "Đã hứa, đã làm". */
  readonly label: string
  /** What was promised. */
  readonly title: string
  /** "Hứa ngày", "Làm xong ngày". */
  readonly facts: readonly PosterFact[]
  /** How it was done, in a sentence or two; ''. */
  readonly text: string
  /** Where to read on, with what stands beneath; null: there is no address. */
  readonly code: { readonly address: string; readonly caption: string } | null
}
