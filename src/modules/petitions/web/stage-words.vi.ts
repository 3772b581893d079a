import type { Standing } from '#ui/index.ts'
import { type Closure, type Competence, isStage, type Stage } from '../domain/index.ts'

/** Trạng thái, as every screen says it (the README's table). */
export const stageWords: Record<Stage, string> = {
  received: 'Mới nhận',
  classified: 'Đã phân loại',
  assigned: 'Đã giao',
  drafting: 'Đang soạn trả lời',
  'waiting-opinion': 'Chờ ý kiến',
  'for-approval': 'Chờ duyệt',
  approved: 'Đã duyệt, chờ ban hành',
  'waiting-city': 'Chờ thành phố',
  answered: 'Đã trả lời',
  guided: 'Đã hướng dẫn',
  withdrawn: 'Đã rút',
  spam: 'Thư rác',
  duplicate: 'Trùng',
  moved: 'Chuyển quy trình khác',
}

/** The sign of a stage while its due day is in time. */
export const stageSigns: Record<Stage, Standing> = {
  received: 'open',
  classified: 'open',
  assigned: 'open',
  drafting: 'open',
  'waiting-opinion': 'open',
  'for-approval': 'open',
  approved: 'open',
  'waiting-city': 'away',
  answered: 'done',
  guided: 'done',
  withdrawn: 'plain',
  spam: 'plain',
  duplicate: 'plain',
  moved: 'plain',
}

/** A stored stage in words and with its sign, for pages of other modules. */
export const sayStage = (stage: string): { readonly word: string; readonly is: Standing } =>
  isStage(stage) ? { word: stageWords[stage], is: stageSigns[stage] } : { word: stage, is: 'plain' }

export const competenceWords: Record<Competence, string> = {
  own: 'Thuộc thẩm quyền cấp xã',
  joint: 'Nhiều cơ quan phối hợp',
  beyond: 'Vượt thẩm quyền cấp xã',
  'not-petition': 'Không phải kiến nghị',
}

export const closureWords: Record<Closure, string> = {
  spam: 'Thư rác',
  duplicate: 'Trùng kiến nghị khác',
  'not-petition': 'Không phải kiến nghị, chuyển quy trình khác',
  withdrawn: 'Người gửi rút kiến nghị',
}
