import {
  type PostingChannel,
  partsOfName,
  type ScriptKind,
  type ScriptLength,
  type ScriptName,
} from '../../domain/index.ts'

/** The names rows of the checklist begin with. */
export const defaultLabels = {
  notice: 'Thông báo',
  soon: 'Tin trước hội nghị',
  day: 'Tin, ảnh hội nghị',
  results: 'Kết quả hội nghị',
} as const

/** Kênh as people call them. */
export const channelWords: Record<PostingChannel, string> = {
  'head-office': 'Trụ sở UBND',
  counter: 'Trung tâm Phục vụ hành chính công',
  village: 'Thôn, tổ dân phố',
  'official-site': 'Cổng thông tin điện tử',
  loudspeaker: 'Loa truyền thanh',
  zalo: 'Nhóm Zalo',
  other: 'Nơi khác',
}

/** What a loudspeaker reads. */
export const scriptKindWords: Record<ScriptKind, string> = {
  notice: 'Thông báo',
  reminder: 'Nhắc hạn gửi kiến nghị',
  eve: 'Trước hội nghị một ngày',
  results: 'Kết quả hội nghị',
}

/** How long a script is. */
export const scriptLengthWords: Record<ScriptLength, string> = { short: 'bản ngắn', long: 'bản dài' }

/** A script as people call it: "Nhắc hạn gửi kiến nghị, bản ngắn". */
export const scriptName = (name: ScriptName): string => {
  const { kind, length } = partsOfName(name)
  return `${scriptKindWords[kind]}, ${scriptLengthWords[length]}`
}

/** A row of the checklist in a few words: "Thôn Mẫu 3 (Bình Lãng cũ)", "Loa truyền thanh, 17:00: Thông báo". */
export function postingName(row: {
  readonly channel: PostingChannel
  readonly village: string | null
  readonly formerCommune: string | null
  readonly label: string
  readonly script: ScriptKind | null
  readonly slot: string
}): string {
  const place = row.village
    ? `${row.village}${row.formerCommune ? ` (${row.formerCommune} cũ)` : ''}`
    : channelWords[row.channel]
  const about = [row.script && scriptKindWords[row.script], row.label].filter(Boolean).join(', ')
  return `${place}${row.slot && `, ${row.slot}`}${about && `: ${about}`}`
}
