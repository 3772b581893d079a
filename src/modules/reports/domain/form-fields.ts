import { fold } from '#kernel/vietnamese-text.ts'

/** What of each petition a form may ask for. */
export const rowFields = [
  ...(['place-in-list', 'number', 'sender', 'address', 'sender-and-address', 'identifier', 'received-on'] as const),
  ...(['title', 'content', 'proposal', 'field', 'competence', 'lead', 'joining', 'lead-and-joining'] as const),
  ...(['answer', 'answer-number', 'answer-day', 'answer-document', 'answered-on', 'due-on'] as const),
  ...(['outcome', 'late', 'cause', 'at-conference'] as const),
] as const
export type RowField = (typeof rowFields)[number]

/** What a form may ask for once. */
export const factFields = [
  ...(['unit', 'year', 'as-of', 'today', 'held-on', 'place', 'chair', 'plan', 'registrations'] as const),
  ...(['companies', 'co-operatives', 'households', 'petitions', 'petitions-at-conference'] as const),
  ...(['answered-aloud', 'answered-in-writing', 'guided', 'waiting-city', 'open', 'overdue'] as const),
  ...(['in-time', 'late-count', 'withdrawn'] as const),
] as const
export type FactField = (typeof factFields)[number]

export type FormField = RowField | FactField
export const isRowField = (text: string): text is RowField => rowFields.some((field) => field === text)
export const isFactField = (text: string): text is FactField => factFields.some((field) => field === text)
export const isFormField = (text: string): text is FormField => isRowField(text) || isFactField(text)

/** How forms call a field, besides its own name; the longest that fits counts. */
const called: Readonly<Record<FormField, readonly string[]>> = {
  'place-in-list': ['tt', 'stt', 'so thu tu'],
  number: ['so kien nghi', 'kien nghi so', 'ma so kien nghi'],
  sender: [
    'nguoi gui',
    'ten doanh nghiep',
    'doanh nghiep htx hkd',
    'doanh nghiep htx ho kinh doanh',
    'ten co so',
    'don vi kien nghi',
  ],
  address: ['dia chi', 'noi', 'thon'],
  'sender-and-address': ['ten dia chi', 'ten va dia chi', 'doanh nghiep dia chi'],
  identifier: ['ma so thue', 'mst', 'ma so doanh nghiep', 'ma so'],
  'received-on': ['ngay tiep nhan', 'ngay nhan', 'ngay gui'],
  title: ['tieu de', 'ten kien nghi', 'tom tat'],
  content: ['noi dung', 'noi dung kien nghi', 'kho khan vuong mac', 'noi dung kho khan'],
  proposal: ['de xuat', 'kien nghi de xuat'],
  field: ['linh vuc'],
  competence: ['tham quyen', 'phan loai'],
  lead: ['chu tri', 'don vi chu tri', 'co quan chu tri', 'co quan giai quyet', 'don vi giai quyet'],
  joining: ['phoi hop', 'don vi phoi hop', 'co quan phoi hop'],
  'lead-and-joining': ['chu tri phoi hop', 'co quan chu tri phoi hop'],
  answer: ['tra loi', 'noi dung tra loi', 'noi dung tra loi giai quyet', 'ket qua tra loi', 'noi dung giai quyet'],
  'answer-number': ['so van ban', 'so cong van', 'so van ban tra loi'],
  'answer-day': ['ngay van ban', 'ngay cong van', 'ngay van ban tra loi'],
  'answer-document': ['so ngay van ban', 'so ngay thang van ban', 'van ban tra loi'],
  'answered-on': ['ngay tra loi', 'ngay giai quyet'],
  'due-on': ['thoi han', 'han', 'han tra loi', 'thoi han giai quyet'],
  outcome: ['ket qua', 'ket qua giai quyet', 'tinh trang', 'trang thai'],
  late: ['cham', 'qua han hay khong', 'cham han'],
  cause: ['nguyen nhan', 'nguyen nhan cham', 'ly do cham'],
  'at-conference': ['neu tai hoi nghi', 'tai hoi nghi'],
  unit: ['don vi', 'ubnd', 'ten don vi', 'co quan bao cao'],
  year: ['nam'],
  'as-of': ['tinh den', 'tinh den ngay', 'so lieu den'],
  today: ['hom nay', 'ngay lap', 'ngay bao cao'],
  'held-on': ['ngay hoi nghi', 'ngay to chuc', 'ngay doi thoai'],
  place: ['dia diem', 'noi to chuc'],
  chair: ['nguoi chu tri', 'chu toa'],
  plan: ['ke hoach', 'so ke hoach'],
  registrations: ['so dang ky', 'co so dang ky', 'so doanh nghiep dang ky'],
  companies: ['so doanh nghiep'],
  'co-operatives': ['so hop tac xa', 'so htx'],
  households: ['so ho kinh doanh', 'so hkd'],
  petitions: ['tong so kien nghi', 'tong so', 'so luong kien nghi'],
  'petitions-at-conference': ['kien nghi tai hoi nghi', 'so kien nghi tai hoi nghi'],
  'answered-aloud': ['tra loi tai hoi nghi', 'tra loi truc tiep'],
  'answered-in-writing': ['tra loi bang van ban'],
  guided: ['da huong dan', 'huong dan'],
  'waiting-city': ['cho thanh pho', 'vuot tham quyen'],
  open: ['dang giai quyet', 'dang xu ly'],
  overdue: ['qua han', 'qua han chua tra loi'],
  'in-time': ['dung han', 'tra loi dung han'],
  'late-count': ['so cham han', 'tong so cham han'],
  withdrawn: ['da rut', 'nguoi gui rut'],
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const among = <Field extends FormField>(fields: readonly Field[], said: string): Field | null =>
  fields.find((field) => called[field].includes(said)) ?? null

/**
 * The field a form means by some words: of a placeholder ("{{người gửi}}") or of a head above the row. `of`: what may stand there,
 * what is said of each petition before what is said once. Null: it has to be chosen.
 */
export function proposedField(words: string, of: 'row' | 'once'): FormField | null {
  const said = plain(words)
  if (said === '') return null
  const once = among(factFields, said)
  return of === 'once' ? once : (among(rowFields, said) ?? once)
}
