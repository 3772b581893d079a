// Made from the migrations; `npm run schema` writes it anew.
import type { Generated } from 'kysely'

/** What a jsonb column holds; its owner parses it. */
export type Json = unknown

export interface AccountTable {
  id: string
  email: string
  name: string
  password_hash: Generated<string>
  password_set_at: Temporal.Instant | null
  installation_administrator: Generated<boolean>
  disabled_at: Temporal.Instant | null
  created_at: Temporal.Instant
  version: Generated<number>
  password_is_long: Generated<boolean>
}

export interface AccountMailTable {
  id: string
  account_id: string
  template: string
  token_sealed: Buffer | null
  created_at: Temporal.Instant
  tries: Generated<number>
  tried_at: Temporal.Instant | null
  state: string
  error: Generated<string>
  title: Generated<string>
  body: Generated<string>
  once: string | null
}

export interface AdvanceTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  amount: number
  on_day: Temporal.PlainDate
  number: Generated<string>
  receiver: string
  what_for: Generated<string>
  created_at: Temporal.Instant
  created_by: string
  cancelled_at: Temporal.Instant | null
  cancel_reason: Generated<string>
  version: Generated<number>
}

export interface AgendaTable {
  unit_id: Generated<string>
  dialogue_id: string
  ends_at: string
  version: Generated<number>
  created_at: Temporal.Instant
  created_by: string | null
}

export interface AgendaItemTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  kind: string
  position: number
  starts_at: string | null
  minutes: number
  title: Generated<string>
  public_title: Generated<string>
  topic: Generated<string>
  petition_id: string | null
  department_id: string | null
  who: Generated<string>
  proposed: Generated<string>
  removed_at: Temporal.Instant | null
  created_at: Temporal.Instant
  created_by: string | null
}

export interface AllowanceTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  line_key: string
  title: string
  created_at: Temporal.Instant
  created_by: string
  removed_at: Temporal.Instant | null
  version: Generated<number>
}

export interface AllowanceReceiverTable {
  unit_id: Generated<string>
  id: string
  allowance_id: string
  position: number
  name: string
  about: Generated<string>
  times: Generated<number>
  rate: number
  amount: number
}

export interface AnswerWordsTable {
  unit_id: Generated<string>
  answer_id: string
  given_on: Temporal.PlainDate
  words: string
}

export interface AttachmentTable {
  unit_id: Generated<string>
  id: string
  subject: string
  subject_id: string
  sha256: string
  name: string
  position: Generated<number>
  added_at: Temporal.Instant
  added_by: string | null
  released_at: Temporal.Instant | null
  released_by: string | null
  public_sha256: string | null
  public_type: string | null
  public_size: number | null
  removed_at: Temporal.Instant | null
}

export interface AuthenticatorTable {
  account_id: string
  secret_sealed: Buffer
  confirmed_at: Temporal.Instant | null
  last_step: Generated<number>
  made_at: Temporal.Instant
}

export interface BackupPlanTable {
  only_one: Generated<boolean>
  folder: Generated<string>
  key_lock: Json
  asked_at: Temporal.Instant | null
  version: Generated<number>
}

export interface BackupRunTable {
  night: Temporal.PlainDate
  try: number
  began_at: Temporal.Instant
  ended_at: Temporal.Instant | null
  file: string
  bytes: number | null
  outcome: string | null
  reason: Generated<string>
}

export interface BroadcastTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  text_id: string
  on_day: Temporal.PlainDate
  at_time: string
  read_by: Generated<string>
  posting_id: string | null
  recorded_at: Temporal.Instant
  recorded_by: string
  struck_at: Temporal.Instant | null
  struck_by: string | null
}

export interface CalendarChangeTable {
  version: number
  day: Temporal.PlainDate
  kind: string | null
  name: string
  status: string
  source: string
  recorded_at: Temporal.Instant
  recorded_by: string | null
}

export interface CalendarDayTable {
  day: Temporal.PlainDate
  kind: string
  name: string
  status: string
  source: string
  recorded_at: Temporal.Instant
  recorded_by: string | null
}

export interface CalendarYearTable {
  year: number
  source: string
  recorded_at: Temporal.Instant
  recorded_by: string | null
}

export interface CaseFileTable {
  unit_id: Generated<string>
  dialogue_id: string
  notation: Generated<string>
  version: Generated<number>
}

export interface CommitmentTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  ask_id: string | null
  document_id: string | null
  position: Generated<number>
  what: string
  department_id: string | null
  officer_id: string | null
  made_on: Temporal.PlainDate | null
  kept_on: Temporal.PlainDate | null
  given_up_on: Temporal.PlainDate | null
  removed_at: Temporal.Instant | null
  created_at: Temporal.Instant
  created_by: string | null
  version: Generated<number>
}

export interface CommitmentEvidenceTable {
  unit_id: Generated<string>
  id: string
  commitment_id: string
  words: Generated<string>
  link: Generated<string>
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
  released_at: Temporal.Instant | null
  released_by: string | null
}

export interface CommitmentStepTable {
  unit_id: Generated<string>
  id: string
  commitment_id: string
  step: string
  words: Generated<string>
  was_due_on: Temporal.PlainDate | null
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface CommitmentWordTable {
  unit_id: Generated<string>
  id: string
  commitment_id: string
  said: string
  words: Generated<string>
  asked_how: Generated<string>
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
  petition_id: string | null
}

export interface ConferenceClosingTable {
  unit_id: Generated<string>
  dialogue_id: string
  on_day: Temporal.PlainDate
  by_officer: string
  at: Temporal.Instant
}

export interface ContactTable {
  unit_id: Generated<string>
  id: string
  name: string
  phone: Generated<string>
  phone_key: Buffer | null
  email: Generated<string>
  created_at: Temporal.Instant
  renewed_at: Temporal.Instant | null
  expired_on: Temporal.PlainDate | null
  told_by: Generated<string>
}

export interface CountedTryTable {
  key: Buffer
  failures: number
  first_at: Temporal.Instant
  locked_until: Temporal.Instant | null
}

export interface DataSheetTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  task_id: string
  title: string
  fields: string[]
  wanted: Generated<string>
  version: Generated<number>
  asked_at: Temporal.Instant
  asked_by: string | null
  handed_in_at: Temporal.Instant | null
  handed_in_by: string | null
  removed_at: Temporal.Instant | null
}

export interface DataSheetTextTable {
  unit_id: Generated<string>
  sheet_id: string
  version: number
  dialogue_id: string
  as_of: Temporal.PlainDate | null
  words: string
  caption: string
  rows: Json
  by_officer: string
  at: Temporal.Instant
}

export interface DeadlineTable {
  unit_id: Generated<string>
  id: string
  kind: string
  name: Generated<string>
  subject: string
  subject_id: string
  dialogue_id: string | null
  round: Generated<number>
  anchor: string
  anchor_on: Temporal.PlainDate
  term: number
  source: string
  legal: boolean
  planned: Generated<boolean>
  due_on: Temporal.PlainDate
  met_on: Temporal.PlainDate | null
  reason: Generated<string>
  lapsed_on: Temporal.PlainDate | null
  told_on: Temporal.PlainDate | null
  recorded_at: Temporal.Instant
  version: Generated<number>
  cause: Generated<string>
}

export interface DelegationTable {
  unit_id: Generated<string>
  id: string
  officer_id: string
  form: string
  title: string
  kinds: Generated<string[]>
  fields: Generated<string[]>
  from_day: Temporal.PlainDate
  to_day: Temporal.PlainDate | null
  basis: string
  entered_at: Temporal.Instant
  entered_by: string
  version: Generated<number>
}

export interface DeliveryTable {
  unit_id: Generated<string>
  id: string
  document_id: string
  subject: string
  subject_id: string
  delivered_on: Temporal.PlainDate
  way: string
  received_by: Generated<string>
  recorded_at: Temporal.Instant
  recorded_by: string
}

export interface DepartmentTable {
  unit_id: Generated<string>
  id: string
  name: string
  short_name: Generated<string>
  symbol: Generated<string>
  outside: Generated<boolean>
  purpose: Generated<string>
  phone: Generated<string>
  email: Generated<string>
  position: Generated<number>
  active: Generated<boolean>
  version: Generated<number>
  address: Generated<string>
  contact_person: Generated<string>
  note: Generated<string>
}

export interface DialogueTable {
  unit_id: Generated<string>
  id: string
  year: number
  ordinal: number
  address: string
  conference_on: Temporal.PlainDate
  starts_at: string
  place: string
  chair_name: Generated<string>
  chair_title: Generated<string>
  rules: Json
  rules_title: string
  rules_confirmed: boolean
  plan_sent_on: Temporal.PlainDate | null
  plan_sent_how: Generated<string>
  plan_sent_number: Generated<string>
  notice_on: Temporal.PlainDate | null
  notice_note: Generated<string>
  cut_off_on: Temporal.PlainDate | null
  cut_off_paper_at: string | null
  held_on: Temporal.PlainDate | null
  held_recorded_at: Temporal.Instant | null
  held_recorded_by: string | null
  held_note: Generated<string>
  closed_on: Temporal.PlainDate | null
  next_number: Generated<number>
  created_at: Temporal.Instant
  created_by: string | null
  version: Generated<number>
  rule_set_id: string | null
  rule_set_version: number | null
}

export interface DialogueDayTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  was_on: Temporal.PlainDate
  now_on: Temporal.PlainDate
  reason: Generated<string>
  paper: Generated<string>
  moved_at: Temporal.Instant
  moved_by: string
}

export interface DialogueDecisionTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  decision: string
  verdict: string
  registrations: number
  petitions: number
  reason: Generated<string>
  decided_on: Temporal.PlainDate
  decided_at: Temporal.Instant
  recorded_by: string
  for_officer: string | null
  paper: Generated<string>
  replaces: string | null
}

export interface DialogueTextTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  kind: string
  seq: number
  content: Json
  saved_at: Temporal.Instant
  saved_by: string
}

export interface DocumentTable {
  unit_id: Generated<string>
  id: string
  kind: string
  dialogue_id: string | null
  title: string
  content: Generated<string>
  stage: string
  number_text: Generated<string>
  issued_on: Temporal.PlainDate | null
  signer_name: Generated<string>
  signer_title: Generated<string>
  department_id: string | null
  created_at: Temporal.Instant
  created_by: string
  version: Generated<number>
  paper: Generated<string>
  about_id: string | null
  annexes: Generated<Json>
  number_value: Generated<number | null>
  signing_form: Generated<string>
  issuing_department_id: string | null
}

export interface DocumentBasisTable {
  unit_id: Generated<string>
  document_id: string
  basis_id: string
  position: number
  cited: Generated<boolean>
}

export interface DocumentCheckTable {
  unit_id: Generated<string>
  id: string
  document_id: string
  what: string
  draft_seq: number
  by_officer: string
  for_officer: string | null
  paper: Generated<string>
  word: Generated<string>
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface DocumentCorrectionTable {
  unit_id: Generated<string>
  document_id: string
  corrects_id: string
}

export interface DocumentFinalTable {
  unit_id: Generated<string>
  id: string
  document_id: string
  attachment_id: string
  is_scan: boolean
  signed_inside: boolean
  signatures: Json
  differences: Json
  answers: Generated<Json>
  read_at: Temporal.Instant
  read_by: string
  version: Generated<number>
}

export interface DocumentSettingsTable {
  unit_id: Generated<string>
  numbers: Generated<string>
  series: Generated<string>
  checks_required: Generated<boolean>
  version: Generated<number>
  file_notation: Generated<string>
}

export interface DocumentStepTable {
  unit_id: Generated<string>
  id: string
  document_id: string
  seq: number
  step: string
  by_officer: string | null
  for_officer: string | null
  paper: Generated<string>
  word: Generated<string>
  content: Generated<string>
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface DocumentWithdrawalTable {
  unit_id: Generated<string>
  document_id: string
  withdrawn_on: Temporal.PlainDate
  number_text: string
  reason: string
  replaced_by: string | null
  replacement: Generated<string>
  recorded_at: Temporal.Instant
  recorded_by: string
  version: Generated<number>
}

export interface DoorTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  name: string
  made_at: Temporal.Instant
  made_by: string
}

export interface DoorActTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  invitee_id: string
  act: string
  people: number
  at: Temporal.Instant
  received_at: Temporal.Instant
  door_id: string | null
  by_officer: string | null
}

export interface EstimateTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  seq: number
  reason: Generated<string>
  stage: Generated<string>
  copied_from: string | null
  created_at: Temporal.Instant
  created_by: string
  version: Generated<number>
}

export interface EstimateLineTable {
  unit_id: Generated<string>
  id: string
  estimate_id: string
  key: string
  position: number
  content: string
  quantity: number
  unit: string
  times: Generated<number>
  times_unit: Generated<string>
  unit_price: number
  amount: number
  norm_id: string | null
  item_code: Generated<string>
  source: Generated<string>
  note: Generated<string>
  version: Generated<number>
}

export interface EstimateStepTable {
  unit_id: Generated<string>
  id: string
  estimate_id: string
  step: string
  total: number
  word: Generated<string>
  by_officer: string
  for_officer: string | null
  paper: Generated<string>
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface EvidenceFileTable {
  unit_id: Generated<string>
  id: string
  year: number
  indicator: string
  about: Generated<string>
  added_on: Temporal.PlainDate
  added_at: Temporal.Instant
  added_by: string
  removed_at: Temporal.Instant | null
  removed_by: string | null
}

export interface EvidenceFrozenTable {
  unit_id: Generated<string>
  id: string
  year: number
  seq: number
  list_id: string | null
  list_title: string
  list_confirmed: boolean
  rows: Json
  digest: string
  frozen_on: Temporal.PlainDate
  frozen_at: Temporal.Instant
  frozen_by: string
}

export interface EvidenceListTable {
  unit_id: Generated<string>
  id: string
  seq: number
  title: string
  source: string
  confirmed: boolean
  in_force_from: Temporal.PlainDate
  in_force_until: Temporal.PlainDate | null
  indicators: Json
  saved_at: Temporal.Instant
  saved_by: string
}

export interface FormDraftTable {
  unit_id: Generated<string>
  key: Buffer
  sealed: Buffer
  saved_at: Temporal.Instant
}

export interface FormSourceTable {
  unit_id: Generated<string>
  id: string
  code: string
  village_id: string | null
  union_id: string | null
  label: Generated<string>
  active: Generated<boolean>
  created_at: Temporal.Instant
}

export interface HistoryTable {
  unit_id: Generated<string>
  seq: number
  at: Temporal.Instant
  on_day: Temporal.PlainDate
  actor: string
  officer_id: string | null
  code: string
  subject: string
  subject_id: string
  facts: Json
  previous: Buffer
  hash: Buffer
}

export interface HistoryHeadTable {
  unit_id: string
  seq: number
  hash: Buffer
}

export interface ImportDraftTable {
  unit_id: Generated<string>
  id: string
  officer_id: string
  list: string
  file_name: string
  row_count: number
  sealed: Buffer | null
  entered: Json
  created_at: Temporal.Instant
  progress: Json
}

export interface IncomingTable {
  unit_id: Generated<string>
  id: string
  year: number
  series: Generated<string>
  number: number
  arrived_on: Temporal.PlainDate
  author: Generated<string>
  notation: Generated<string>
  dated: Temporal.PlainDate | null
  type_name: Generated<string>
  abstract: Generated<string>
  department_id: string | null
  receiver: Generated<string>
  passed_on: Temporal.PlainDate | null
  taken_by: Generated<string>
  note: Generated<string>
  submission_id: string | null
  petition_id: string | null
  opinion_id: string | null
  entered_at: Temporal.Instant
  entered_by: string
  version: Generated<number>
}

export interface InstallationHistoryTable {
  seq: number
  at: Temporal.Instant
  on_day: Temporal.PlainDate
  actor: string
  account_id: string | null
  code: string
  subject: string
  subject_id: string
  facts: Json
  previous: Buffer
  hash: Buffer
}

export interface InvitationSentTable {
  unit_id: Generated<string>
  id: string
  invitee_id: string
  what: string
  for_on: Temporal.PlainDate
  on_day: Temporal.PlainDate
  message_id: string
  at: Temporal.Instant
}

export interface InviteeTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  why: string
  counted_as: string
  name: string
  name_key: string
  place: Generated<string>
  organisation_id: string | null
  department_id: string | null
  contact_id: string | null
  people: Generated<number>
  position: Generated<number>
  code: string
  language: Generated<string>
  added_at: Temporal.Instant
  added_by: string | null
  letter_on: Temporal.PlainDate | null
  removed_at: Temporal.Instant | null
  removed_by: string | null
  removed_reason: Generated<string>
  version: Generated<number>
}

export interface InviteeReplyTable {
  unit_id: Generated<string>
  id: string
  invitee_id: string
  answer: string
  contact_id: string | null
  people: number
  note: Generated<string>
  way: string
  at: Temporal.Instant
  on_day: Temporal.PlainDate
  by_officer: string | null
}

export interface IssuedNumberTable {
  unit_id: Generated<string>
  id: string
  year: number
  series: string
  code: string
  number: number
  symbol: string
  document_id: string | null
  given_on: Temporal.PlainDate
  given_at: Temporal.Instant
  given_by: string
  abstract: Generated<string>
  signer: Generated<string>
  recipients: Generated<string>
  cancelled_on: Temporal.PlainDate | null
  cancelled_at: Temporal.Instant | null
  cancelled_by: string | null
  cancel_reason: Generated<string>
}

export interface ItemOutcomeTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  item_id: string
  outcome: string
  bodies: Generated<string>
  by_officer: string
  at: Temporal.Instant
}

export interface JobRunTable {
  id: string
  job: string
  began_at: Temporal.Instant
  ended_at: Temporal.Instant
  took_ms: number
  outcome: string
  done: Generated<number>
  times: Generated<number>
  error: Generated<string>
  every_ms: number
}

export interface LegalBasisTable {
  unit_id: Generated<string>
  id: string
  number: string
  title: string
  issued_on: Temporal.PlainDate
  in_force_from: Temporal.PlainDate
  in_force_to: Temporal.PlainDate | null
  entered_at: Temporal.Instant
  entered_by: string | null
  version: Generated<number>
}

export interface MachineStateTable {
  name: string
  good: boolean
  facts: Json
  at: Temporal.Instant
}

export interface MassUnionTable {
  unit_id: Generated<string>
  id: string
  name: string
  head_name: Generated<string>
  head_phone: Generated<string>
  position: Generated<number>
  active: Generated<boolean>
  version: Generated<number>
}

export interface MessageTable {
  unit_id: Generated<string>
  id: string
  template: string
  contact_id: string | null
  officer_id: string | null
  about: string
  about_id: string
  title: string
  body: string
  created_at: Temporal.Instant
  mail: string
  mail_tries: Generated<number>
  mail_tried_at: Temporal.Instant | null
  mail_error: Generated<string>
  told_at: Temporal.Instant | null
  told_by: string | null
  told_how: string | null
  language: Generated<string>
  channel: Generated<string>
  send_from: Temporal.Instant | null
  resent_at: Temporal.Instant | null
  try_from: Temporal.Instant | null
  by_hand: Generated<boolean>
  read_at: Temporal.Instant | null
  for_digest: Generated<boolean>
  digest_on: Temporal.PlainDate | null
  once: string | null
}

export interface MessageWordingTable {
  unit_id: Generated<string>
  id: string
  template: string
  seq: number
  opening: Generated<string>
  closing: Generated<string>
  opening_en: Generated<string>
  closing_en: Generated<string>
  by_officer: string
  at: Temporal.Instant
}

export interface MinutesFieldTable {
  unit_id: Generated<string>
  about_id: string
  dialogue_id: string
  key: string
  version: number
  words: string
  by_officer: string
  at: Temporal.Instant
}

export interface MinutesFileTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  item_id: string | null
  about: Generated<string>
  by_officer: string
  at: Temporal.Instant
  removed_at: Temporal.Instant | null
  removed_by: string | null
}

export interface MinutesNoteTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  item_id: string | null
  words: string
  by_officer: string
  at: Temporal.Instant
}

export interface MinutesPromiseTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  item_id: string
  what: string
  department_id: string
  due_on: Temporal.PlainDate | null
  by_officer: string
  at: Temporal.Instant
  removed_at: Temporal.Instant | null
}

export interface MovedComplaintTable {
  unit_id: Generated<string>
  petition_id: string
  title: string
  content: string
  proposal: string
  sender_name: string
  sender_phone: string
  sender_email: string
  files: Generated<Json>
  process: Generated<string>
  moved_at: Temporal.Instant
  moved_by: string
  signatories: Generated<Json>
}

export interface NoticeChoiceTable {
  unit_id: Generated<string>
  officer_id: string
  kind: string
  how: string
  chosen_at: Temporal.Instant
}

export interface NoticeVersionTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  seq: number
  body: string
  forms: Json
  reason: Generated<string>
  number_text: Generated<string>
  document_id: string | null
  conference_on: Temporal.PlainDate
  starts_at: string
  place: string
  cut_off_on: Temporal.PlainDate
  cut_off_paper_at: string
  published_on: Temporal.PlainDate
  published_at: Temporal.Instant
  published_by: string
}

export interface NumberSeriesTable {
  unit_id: Generated<string>
  year: number
  series: string
  last: Generated<number>
}

export interface OfficerTable {
  unit_id: Generated<string>
  id: string
  account_id: string | null
  name: string
  address_form: Generated<string>
  title: Generated<string>
  department_id: string | null
  roles: string[]
  email: string
  phone: Generated<string>
  active: Generated<boolean>
  created_at: Temporal.Instant
  version: Generated<number>
}

export interface OfficerDigestTable {
  unit_id: Generated<string>
  officer_id: string
  on_day: Temporal.PlainDate
  message_id: string
  notices: number
  written_at: Temporal.Instant
}

export interface OfficialLinkTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  item: string
  content_hash: string
  url: string
  posted_on: Temporal.PlainDate
  recorded_at: Temporal.Instant
  recorded_by: string
  removed_at: Temporal.Instant | null
}

export interface OneTimeLinkTable {
  token_hash: Buffer
  purpose: string
  account_id: string | null
  unit_id: string | null
  officer_id: string | null
  created_at: Temporal.Instant
  ends_at: Temporal.Instant
  used_at: Temporal.Instant | null
}

export interface OrganisationTable {
  unit_id: Generated<string>
  id: string
  name: string
  name_key: string
  name_words: string
  kind: string | null
  village_id: string | null
  outside_place: Generated<string>
  sector: string | null
  counts_override: boolean | null
  counts_reason: Generated<string>
  contact_id: string | null
  merged_into: string | null
  created_at: Temporal.Instant
  version: Generated<number>
}

export interface OrganisationIdentifierTable {
  unit_id: Generated<string>
  id: string
  organisation_id: string
  kind: string
  sealed: Buffer
  match_key: Buffer
  mask: string
  created_at: Temporal.Instant
}

export interface OrganisationMergeTable {
  unit_id: Generated<string>
  id: string
  from_id: string
  into_id: string
  identifiers: string[]
  registrations: string[]
  submissions: string[]
  earlier: string[]
  contact_before: string | null
  merged_at: Temporal.Instant
  merged_by: string | null
  undone_at: Temporal.Instant | null
  undone_by: string | null
}

export interface OrganisationToldApartTable {
  unit_id: Generated<string>
  id: string
  one_id: string
  other_id: string
  told_by: string
  told_at: Temporal.Instant
  undone_by: string | null
  undone_at: Temporal.Instant | null
}

export interface OrganisationUnionTable {
  unit_id: Generated<string>
  organisation_id: string
  union_id: string
}

export interface OutreachTable {
  unit_id: Generated<string>
  dialogue_id: string
  organisation_id: string
  contact_id: string | null
  listed: boolean | null
  reason: Generated<string>
  version: Generated<number>
}

export interface OutreachAttemptTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  organisation_id: string
  result: string
  way: string
  note: Generated<string>
  contact_id: string | null
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface OutreachContactTable {
  unit_id: Generated<string>
  id: string
  officer_id: string | null
  village_id: string | null
  union_id: string | null
  name: Generated<string>
  phone: Generated<string>
  link_version: Generated<number>
  link_until: Temporal.PlainDate | null
  link_shows_phone: Generated<boolean>
  version: Generated<number>
}

export interface PaperFactTable {
  unit_id: Generated<string>
  about_id: string
  key: string
  value: string
  set_by: string
  set_at: Temporal.Instant
  version: Generated<number>
}

export interface PaperWordingTable {
  unit_id: Generated<string>
  id: string
  paper: string
  seq: number
  title: string
  body: string
  by_officer: string
  at: Temporal.Instant
}

export interface PasskeyTable {
  id: string
  account_id: string
  public_key: Buffer
  counter: number
  transports: string[]
  name: string
  made_at: Temporal.Instant
  used_at: Temporal.Instant | null
}

export interface PetitionTable {
  unit_id: Generated<string>
  id: string
  submission_id: string
  row_number: Generated<number>
  dialogue_id: string | null
  number: number | null
  code: string
  title: string
  content: string
  proposal: Generated<string>
  sender_field: string | null
  field: string | null
  competence: string | null
  ask_at_conference: Generated<boolean>
  late: Generated<boolean>
  split_of: string | null
  stage: Generated<string>
  round: Generated<number>
  lead_department_id: string | null
  lead_officer_id: string | null
  answered_on: Temporal.PlainDate | null
  version: Generated<number>
  spoken: Generated<boolean>
}

export interface PetitionAnswerCommentTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  document_id: string
  draft_version: number
  words: string
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
  resolved_at: Temporal.Instant | null
  resolved_by: string | null
}

export interface PetitionAnswerPartTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  round: number
  department_id: string
  ask_id: string | null
  words: string
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
  joined_at: Temporal.Instant | null
  joined_by: string | null
}

export interface PetitionAskTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  position: number
  ask: string
}

export interface PetitionAskVersionTable {
  unit_id: Generated<string>
  petition_id: string
  version: number
  id: string
  asks: Json
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface PetitionAssignmentTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  lead_department_id: string
  lead_officer_id: string | null
  joining: Generated<string[]>
  note: Generated<string>
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface PetitionBatchTable {
  unit_id: Generated<string>
  id: string
  officer_id: string
  found: number
  act: string | null
  version: Generated<number>
  created_at: Temporal.Instant
}

export interface PetitionBatchRowTable {
  unit_id: Generated<string>
  batch_id: string
  petition_id: string
  position: number
  version: number
  outcome: Generated<string>
}

export interface PetitionCarryTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  dialogue_id: string
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface PetitionCityReminderTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  escalation_id: string
  on_day: Temporal.PlainDate
  way: string
  whom: Generated<string>
  reference: Generated<string>
  by_officer: string
  at: Temporal.Instant
}

export interface PetitionClassificationTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  field: string
  competence: string
  bodies: Generated<string>
  note: Generated<string>
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface PetitionClosureTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  kind: string
  duplicate_of: string | null
  process: Generated<string>
  reason: Generated<string>
  asked_how: Generated<string>
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
  undone_at: Temporal.Instant | null
  undone_by: string | null
  undone_reason: Generated<string>
}

export interface PetitionDocumentTable {
  unit_id: Generated<string>
  petition_id: string
  document_id: string
  round: number
  part: string
  complete: Generated<boolean>
  linked_at: Temporal.Instant
  linked_by: string
}

export interface PetitionEscalationTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  way: string
  body: string
  reference: Generated<string>
  note: Generated<string>
  on_day: Temporal.PlainDate
  by_officer: string
  at: Temporal.Instant
  answered_on: Temporal.PlainDate | null
  answer_reference: Generated<string>
  answer: Generated<string>
  answer_recorded_by: string | null
  answer_recorded_at: Temporal.Instant | null
}

export interface PetitionExtensionTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  round: number
  until_day: Temporal.PlainDate
  reason: string
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface PetitionFigureTable {
  unit_id: Generated<string>
  petition_id: string
  dialogue_id: string | null
  stage: string
  field: string | null
  sector: string | null
  kind: string | null
  village_id: string | null
  outside: Generated<boolean>
  channel: string | null
  competence: string | null
  received_on: Temporal.PlainDate
  counted_from: Temporal.PlainDate | null
  due_on: Temporal.PlainDate | null
  done_on: Temporal.PlainDate | null
  aloud: Generated<boolean>
  reopened: Generated<boolean>
  stars: number | null
}

export interface PetitionMessageTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  direction: string
  words: string
  asked_how: Generated<string>
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
  read_at: Temporal.Instant | null
}

export interface PetitionNoteTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  words: string
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface PetitionOpinionTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  department_id: string
  question: string
  asked_by: string
  asked_at: Temporal.Instant
  asked_on: Temporal.PlainDate
  opinion: string | null
  given_by: string | null
  given_at: Temporal.Instant | null
  given_on: Temporal.PlainDate | null
  ask_reference: Generated<string>
  reply_reference: Generated<string>
  reminded_on: Temporal.PlainDate | null
}

export interface PetitionProlongedTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  dialogue_id: string
  reason: string
  for_officer: string | null
  paper: Generated<string>
  recorded_by: string
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface PetitionPublicTextTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  version: number
  title: string
  content: string
  proposal: Generated<string>
  name_line: string
  written_by: string
  at: Temporal.Instant
  released_on: Temporal.PlainDate | null
  taken_back_at: Temporal.Instant | null
}

export interface PetitionRatingTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  round: number
  stars: number
  words: Generated<string>
  asked_how: Generated<string>
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface PetitionReopeningTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  words: string
  asked_how: Generated<string>
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface PetitionReplyTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  ask_id: string | null
  round: number
  document_id: string | null
  spoken_answer_id: string | null
  ruling: string | null
  words: Generated<string>
  written_at: Temporal.Instant
  written_by: string | null
}

export interface PetitionSpokenAnswerTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  round: number
  on_day: Temporal.PlainDate
  words: string
  spoken_by: string
  complete: boolean
  recorded_by: string
  at: Temporal.Instant
}

export interface PetitionWordingTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  version: number
  title: string
  content: string
  proposal: Generated<string>
  reason: string
  by_officer: string
  at: Temporal.Instant
}

export interface PetitionWordsTable {
  unit_id: Generated<string>
  petition_id: string
  dialogue_id: string | null
  words: string
}

export interface PolicyPostTable {
  unit_id: Generated<string>
  id: string
  slug: string
  kind: string
  title: string
  for_whom: Generated<string>
  body: string
  to_do: Generated<string>
  source: Generated<string>
  in_force_from: Temporal.PlainDate | null
  in_force_to: Temporal.PlainDate | null
  field: string | null
  sectors: Generated<string[]>
  from_petition: string | null
  stage: Generated<string>
  published_on: Temporal.PlainDate | null
  changed_on: Temporal.PlainDate
  version: Generated<number>
}

export interface PolicyPostVersionTable {
  unit_id: Generated<string>
  id: string
  post_id: string
  title: string
  body: string
  to_do: string
  at: Temporal.Instant
  by_officer: string
}

export interface PostingTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  phase: string
  channel: string
  village_id: string | null
  label: Generated<string>
  script: string | null
  slot: Generated<string>
  department_id: string | null
  who: Generated<string>
  anchor: string | null
  anchor_days: Generated<number>
  planned_on: Temporal.PlainDate
  done_on: Temporal.PlainDate | null
  done_how: string | null
  done_by: string | null
  recorded_at: Temporal.Instant | null
  link: Generated<string>
  note: Generated<string>
  position: Generated<number>
  removed_at: Temporal.Instant | null
  version: Generated<number>
}

export interface PostingDefaultTable {
  unit_id: Generated<string>
  id: string
  phase: string
  channel: string
  label: Generated<string>
  script: string | null
  slot: Generated<string>
  department_id: string | null
  anchor: string
  anchor_days: number
  position: number
  removed_at: Temporal.Instant | null
  version: Generated<number>
}

export interface PostponementReplyTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  decision_id: string
  reply: string
  replied_on: Temporal.PlainDate
  number: Generated<string>
  note: Generated<string>
  new_day: Temporal.PlainDate | null
  recorded_by: string
  recorded_at: Temporal.Instant
}

export interface ProviderIdentityTable {
  issuer: string
  subject: string
  account_id: string
  made_at: Temporal.Instant
  used_at: Temporal.Instant
}

export interface PublishedCommitmentTable {
  unit_id: Generated<string>
  commitment_id: string
  petition_id: string
  position: number
  what: string
  who: string
  made_on: Temporal.PlainDate
  due_on: Temporal.PlainDate | null
  first_due_on: Temporal.PlainDate | null
  moved_because: Generated<string>
  kept_on: Temporal.PlainDate | null
  given_up_on: Temporal.PlainDate | null
  evidence: Generated<Json>
  sender_said: string | null
}

export interface PublishedMeasureTable {
  unit_id: Generated<string>
  measure_id: string
  theme_id: string
  kind: string
  what: string
  who: Generated<string>
  plan_period: Generated<string>
  reference: Generated<string>
  made_on: Temporal.PlainDate
  due_on: Temporal.PlainDate | null
  first_due_on: Temporal.PlainDate | null
  kept_on: Temporal.PlainDate | null
  given_up_on: Temporal.PlainDate | null
  outcome: string | null
  reply_reference: Generated<string>
  result: Generated<string>
}

export interface PublishedPetitionTable {
  unit_id: Generated<string>
  petition_id: string
  dialogue_id: string
  year: number
  dialogue_address: string
  number: number
  title: string
  content: string
  proposal: string
  name_line: string
  field: string | null
  village_id: string | null
  state: string
  received_on: Temporal.PlainDate
  channel: string
  due_on: Temporal.PlainDate | null
  due_planned: Generated<boolean>
  due_facts: Json
  duplicate_of: string | null
  answered_on: Temporal.PlainDate | null
  answered_in: number | null
  answer: Generated<string>
  answer_reference: Generated<string>
  course: Json
  sort_on: Temporal.PlainDate
  words: string
  document_ids: Generated<string[]>
  replies: Generated<Json>
  extended_to: Temporal.PlainDate | null
  signatories: Generated<number>
}

export interface PublishedThemeTable {
  unit_id: Generated<string>
  theme_id: string
  name: string
  about: Generated<string>
  published_on: Temporal.PlainDate
  changed_on: Temporal.PlainDate
}

export interface RecoveryCodeTable {
  account_id: string
  code_match: Buffer
  made_at: Temporal.Instant
  used_at: Temporal.Instant | null
}

export interface RegisterNoteTable {
  unit_id: Generated<string>
  document_id: string
  copies: number | null
  pages: number | null
  note: Generated<string>
  version: Generated<number>
}

export interface RegistrationTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  idempotency_key: string
  organisation_id: string | null
  name: string
  name_key: string
  kind: string | null
  village_id: string | null
  outside_place: Generated<string>
  sector: string | null
  contact_id: string
  people: Generated<number>
  wants_to_speak: Generated<boolean>
  speech_topic: Generated<string>
  identifier_kind: string | null
  identifier_sealed: Buffer | null
  identifier_key: Buffer | null
  identifier_mask: Generated<string>
  channel: string
  source: Generated<string>
  received_at: Temporal.Instant
  received_on: Temporal.PlainDate
  entered_by: string | null
  submission_id: string | null
  counts_override: boolean | null
  counts_reason: Generated<string>
  withdrawn_at: Temporal.Instant | null
  withdrawn_reason: Generated<string>
  version: Generated<number>
  language: Generated<string>
}

export interface ReleasedDocumentTable {
  unit_id: Generated<string>
  attachment_id: string
  document_id: string
  dialogue_address: string
  kind: string
  title: string
  number_text: string
  issued_on: Temporal.PlainDate
  sha256: string
  file_type: string
  file_size: number
  released_on: Temporal.PlainDate
  released_by: string
}

export interface ReportFormTable {
  unit_id: Generated<string>
  id: string
  seq: number
  name: string
  kind: string
  table_key: Generated<string>
  repeated_row: number | null
  fields: Generated<Json>
  mapped_at: Temporal.Instant | null
  put_aside_at: Temporal.Instant | null
  added_at: Temporal.Instant
  added_by: string
  version: Generated<number>
}

export interface RuleSetTable {
  unit_id: Generated<string>
  id: string
  title: string
  year: number
  rules: Json
  confirmed_on: Temporal.PlainDate | null
  confirmed_by: string | null
  copied_from: Generated<string>
  created_at: Temporal.Instant
  version: Generated<number>
}

export interface RuleSetVersionTable {
  unit_id: Generated<string>
  rule_set_id: string
  version: number
  title: string
  rules: Json
  what: string
  rule: Generated<string>
  confirmed_on: Temporal.PlainDate | null
  confirmed_by: string | null
  saved_at: Temporal.Instant
  saved_by: string | null
}

export interface SavedFilterTable {
  unit_id: Generated<string>
  id: string
  officer_id: string
  list: string
  name: string
  query: string
  position: number
  opens_first: Generated<boolean>
  created_at: Temporal.Instant
}

export interface ScriptApprovalTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  text_id: string
  approved_on: Temporal.PlainDate
  approved_at: Temporal.Instant
  recorded_by: string
  for_officer: string | null
  paper: Generated<string>
}

export interface SecretLinkTable {
  unit_id: Generated<string>
  id: string
  purpose: string
  subject_id: string
  version: Generated<number>
  expires_at: Temporal.Instant
  revoked_at: Temporal.Instant | null
  made_at: Temporal.Instant
  made_by: string | null
}

export interface SessionTable {
  token_hash: Buffer
  account_id: string
  unit_id: string | null
  officer_id: string | null
  device: string
  created_at: Temporal.Instant
  seen_at: Temporal.Instant
  ends_at: Temporal.Instant
  ended_at: Temporal.Instant | null
  began_with: Generated<string>
  second_factor: Generated<boolean>
}

export interface SettlementTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  stage: string
  explanation: Generated<string>
  version: Generated<number>
}

export interface SettlementStepTable {
  unit_id: Generated<string>
  id: string
  settlement_id: string
  step: string
  spent: number
  word: Generated<string>
  by_officer: string
  for_officer: string | null
  paper: Generated<string>
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface SittingTable {
  unit_id: Generated<string>
  dialogue_id: string
  seq: Generated<number>
  opened_at: Temporal.Instant
  opened_by: string | null
  began_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  item_id: string | null
  item_began_at: Temporal.Instant | null
  speaker: string | null
  speaker_since: Temporal.Instant | null
  clock_shown: Generated<boolean>
  recorded: Generated<boolean>
  floor_open: Generated<boolean>
}

export interface SittingTurnTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  item_id: string
  began_at: Temporal.Instant
  ended_at: Temporal.Instant | null
}

export interface SpendingNormTable {
  unit_id: Generated<string>
  id: string
  key: Generated<string>
  name: string
  per: string
  amount: number
  source: string
  in_force_from: Temporal.PlainDate
  in_force_to: Temporal.PlainDate | null
  confirmed: Generated<boolean>
  removed_at: Temporal.Instant | null
  version: Generated<number>
}

export interface StandardTaskTable {
  unit_id: Generated<string>
  id: string
  key: Generated<string>
  title: string
  department_id: string | null
  milestone: string
  term: number
  position: Generated<number>
  active: Generated<boolean>
  version: Generated<number>
  phase: Generated<string>
  work_days: Generated<number>
  by_act: Generated<boolean>
}

export interface StoredFileTable {
  unit_id: Generated<string>
  sha256: string
  size: number
  type: string
  stored_at: Temporal.Instant
}

export interface SubmissionTable {
  unit_id: Generated<string>
  id: string
  idempotency_key: string
  channel: string
  received_at: Temporal.Instant
  received_on: Temporal.PlainDate
  arrival_number: Generated<string>
  sender_name: string
  sender_name_key: string
  sender_kind: string | null
  village_id: string | null
  outside_place: Generated<string>
  contact_id: string
  identifier_kind: string | null
  identifier_sealed: Buffer | null
  identifier_key: Buffer | null
  identifier_mask: Generated<string>
  organisation_id: string | null
  name_in_public: boolean
  registration_id: string | null
  link_version: Generated<number>
  entered_by: string | null
  language: Generated<string>
  source: Generated<string>
}

export interface SubmissionSignatoryTable {
  unit_id: Generated<string>
  id: string
  submission_id: string
  position: number
  name: string
  kind: string | null
  contact_id: string | null
  organisation_id: string | null
}

export interface TaskTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string | null
  title: string
  note: Generated<string>
  department_id: string | null
  officer_id: string | null
  done_on: Temporal.PlainDate | null
  done_by: string | null
  done_note: Generated<string>
  created_at: Temporal.Instant
  created_by: string | null
  version: Generated<number>
  standard_task_id: string | null
  milestone: Generated<string>
  term: number | null
  dropped_on: Temporal.PlainDate | null
  phase: Generated<string>
  work_days: Generated<number>
  by_act: Generated<boolean>
  progress: Generated<string>
  waiting_for: Generated<string>
  started_on: Temporal.PlainDate | null
  done_how: string | null
  moved_from: Temporal.PlainDate | null
  late_told_for: Temporal.PlainDate | null
  act: Generated<string>
  petition_id: string | null
}

export interface TaskCommentTable {
  unit_id: Generated<string>
  id: string
  task_id: string
  words: string
  by_officer: string
  at: Temporal.Instant
}

export interface TaskItemTable {
  unit_id: Generated<string>
  id: string
  task_id: string
  what: string
  position: number
  done_on: Temporal.PlainDate | null
  done_by: string | null
  removed_at: Temporal.Instant | null
  created_at: Temporal.Instant
  created_by: string | null
}

export interface TaskStepTable {
  unit_id: Generated<string>
  id: string
  task_id: string
  step: string
  words: Generated<string>
  from_department: string | null
  from_officer: string | null
  to_department: string | null
  to_officer: string | null
  was_due_on: Temporal.PlainDate | null
  now_due_on: Temporal.PlainDate | null
  was_anchor_on: Temporal.PlainDate | null
  now_anchor_on: Temporal.PlainDate | null
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface ThemeTable {
  unit_id: Generated<string>
  id: string
  name: string
  asks: Generated<string>
  removed_at: Temporal.Instant | null
  created_at: Temporal.Instant
  created_by: string | null
  version: Generated<number>
}

export interface ThemeMeasureTable {
  unit_id: Generated<string>
  id: string
  theme_id: string
  kind: string
  what: string
  department_id: string | null
  officer_id: string | null
  plan_period: Generated<string>
  reference: Generated<string>
  made_on: Temporal.PlainDate
  kept_on: Temporal.PlainDate | null
  given_up_on: Temporal.PlainDate | null
  outcome: string | null
  reply_reference: Generated<string>
  created_at: Temporal.Instant
  created_by: string | null
  version: Generated<number>
}

export interface ThemePetitionTable {
  unit_id: Generated<string>
  theme_id: string
  petition_id: string
  placed_at: Temporal.Instant
  placed_by: string | null
}

export interface ThemeStepTable {
  unit_id: Generated<string>
  id: string
  measure_id: string
  step: string
  words: Generated<string>
  link: Generated<string>
  was_due_on: Temporal.PlainDate | null
  way: string | null
  whom: Generated<string>
  reference: Generated<string>
  by_officer: string | null
  at: Temporal.Instant
  on_day: Temporal.PlainDate
}

export interface ToldByHandOnlyTable {
  unit_id: Generated<string>
  reach_key: Buffer
  stopped_at: Temporal.Instant
  resumed_at: Temporal.Instant | null
}

export interface TopicTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  name: string
  field: string | null
  position: number
  removed_at: Temporal.Instant | null
  created_at: Temporal.Instant
  created_by: string | null
}

export interface TopicPetitionTable {
  unit_id: Generated<string>
  dialogue_id: string
  petition_id: string
  topic_id: string
  position: number
  placed_at: Temporal.Instant
  placed_by: string | null
}

export interface TopicPlanTable {
  unit_id: Generated<string>
  dialogue_id: string
  version: Generated<number>
}

export interface UnitTable {
  id: string
  code: string
  kind: string
  name: string
  province_code: string
  province_name: string
  slug: string
  parent_id: string | null
  valid_from: Temporal.PlainDate | null
  valid_to: Temporal.PlainDate | null
  predecessors: Generated<string[]>
  written_in_full: Generated<boolean>
  demonstration: Generated<boolean>
  counter_name: Generated<string>
  counter_address: Generated<string>
  phone: Generated<string>
  site: Generated<string>
  opens_at: Generated<string>
  closes_at: Generated<string>
  created_at: Temporal.Instant
  version: Generated<number>
  contacts_kept_years: Generated<number>
  joining_days_before: Generated<number>
  organ_id: Generated<string>
}

export interface UsedChallengeTable {
  digest: Buffer
  ends_at: Temporal.Instant
}

export interface VillageTable {
  unit_id: Generated<string>
  id: string
  name: string
  former_commune: Generated<string>
  head_name: Generated<string>
  head_phone: Generated<string>
  loudspeaker: Generated<boolean>
  posting_place: Generated<string>
  position: Generated<number>
  active: Generated<boolean>
  version: Generated<number>
}

export interface VoucherTable {
  unit_id: Generated<string>
  id: string
  dialogue_id: string
  line_key: string
  number: string
  on_day: Temporal.PlainDate
  payee: string
  what: string
  amount: number
  over_reason: Generated<string>
  allowance_id: string | null
  created_at: Temporal.Instant
  created_by: string
  cancelled_at: Temporal.Instant | null
  cancel_reason: Generated<string>
  version: Generated<number>
}

/** Every table, as Kysely sees it. */
export interface Schema {
  account: AccountTable
  account_mail: AccountMailTable
  advance: AdvanceTable
  agenda: AgendaTable
  agenda_item: AgendaItemTable
  allowance: AllowanceTable
  allowance_receiver: AllowanceReceiverTable
  answer_words: AnswerWordsTable
  attachment: AttachmentTable
  authenticator: AuthenticatorTable
  backup_plan: BackupPlanTable
  backup_run: BackupRunTable
  broadcast: BroadcastTable
  calendar_change: CalendarChangeTable
  calendar_day: CalendarDayTable
  calendar_year: CalendarYearTable
  case_file: CaseFileTable
  commitment: CommitmentTable
  commitment_evidence: CommitmentEvidenceTable
  commitment_step: CommitmentStepTable
  commitment_word: CommitmentWordTable
  conference_closing: ConferenceClosingTable
  contact: ContactTable
  counted_try: CountedTryTable
  data_sheet: DataSheetTable
  data_sheet_text: DataSheetTextTable
  deadline: DeadlineTable
  delegation: DelegationTable
  delivery: DeliveryTable
  department: DepartmentTable
  dialogue: DialogueTable
  dialogue_day: DialogueDayTable
  dialogue_decision: DialogueDecisionTable
  dialogue_text: DialogueTextTable
  document: DocumentTable
  document_basis: DocumentBasisTable
  document_check: DocumentCheckTable
  document_correction: DocumentCorrectionTable
  document_final: DocumentFinalTable
  document_settings: DocumentSettingsTable
  document_step: DocumentStepTable
  document_withdrawal: DocumentWithdrawalTable
  door: DoorTable
  door_act: DoorActTable
  estimate: EstimateTable
  estimate_line: EstimateLineTable
  estimate_step: EstimateStepTable
  evidence_file: EvidenceFileTable
  evidence_frozen: EvidenceFrozenTable
  evidence_list: EvidenceListTable
  form_draft: FormDraftTable
  form_source: FormSourceTable
  history: HistoryTable
  history_head: HistoryHeadTable
  import_draft: ImportDraftTable
  incoming: IncomingTable
  installation_history: InstallationHistoryTable
  invitation_sent: InvitationSentTable
  invitee: InviteeTable
  invitee_reply: InviteeReplyTable
  issued_number: IssuedNumberTable
  item_outcome: ItemOutcomeTable
  job_run: JobRunTable
  legal_basis: LegalBasisTable
  machine_state: MachineStateTable
  mass_union: MassUnionTable
  message: MessageTable
  message_wording: MessageWordingTable
  minutes_field: MinutesFieldTable
  minutes_file: MinutesFileTable
  minutes_note: MinutesNoteTable
  minutes_promise: MinutesPromiseTable
  moved_complaint: MovedComplaintTable
  notice_choice: NoticeChoiceTable
  notice_version: NoticeVersionTable
  number_series: NumberSeriesTable
  officer: OfficerTable
  officer_digest: OfficerDigestTable
  official_link: OfficialLinkTable
  one_time_link: OneTimeLinkTable
  organisation: OrganisationTable
  organisation_identifier: OrganisationIdentifierTable
  organisation_merge: OrganisationMergeTable
  organisation_told_apart: OrganisationToldApartTable
  organisation_union: OrganisationUnionTable
  outreach: OutreachTable
  outreach_attempt: OutreachAttemptTable
  outreach_contact: OutreachContactTable
  paper_fact: PaperFactTable
  paper_wording: PaperWordingTable
  passkey: PasskeyTable
  petition: PetitionTable
  petition_answer_comment: PetitionAnswerCommentTable
  petition_answer_part: PetitionAnswerPartTable
  petition_ask: PetitionAskTable
  petition_ask_version: PetitionAskVersionTable
  petition_assignment: PetitionAssignmentTable
  petition_batch: PetitionBatchTable
  petition_batch_row: PetitionBatchRowTable
  petition_carry: PetitionCarryTable
  petition_city_reminder: PetitionCityReminderTable
  petition_classification: PetitionClassificationTable
  petition_closure: PetitionClosureTable
  petition_document: PetitionDocumentTable
  petition_escalation: PetitionEscalationTable
  petition_extension: PetitionExtensionTable
  petition_figure: PetitionFigureTable
  petition_message: PetitionMessageTable
  petition_note: PetitionNoteTable
  petition_opinion: PetitionOpinionTable
  petition_prolonged: PetitionProlongedTable
  petition_public_text: PetitionPublicTextTable
  petition_rating: PetitionRatingTable
  petition_reopening: PetitionReopeningTable
  petition_reply: PetitionReplyTable
  petition_spoken_answer: PetitionSpokenAnswerTable
  petition_wording: PetitionWordingTable
  petition_words: PetitionWordsTable
  policy_post: PolicyPostTable
  policy_post_version: PolicyPostVersionTable
  posting: PostingTable
  posting_default: PostingDefaultTable
  postponement_reply: PostponementReplyTable
  provider_identity: ProviderIdentityTable
  published_commitment: PublishedCommitmentTable
  published_measure: PublishedMeasureTable
  published_petition: PublishedPetitionTable
  published_theme: PublishedThemeTable
  recovery_code: RecoveryCodeTable
  register_note: RegisterNoteTable
  registration: RegistrationTable
  released_document: ReleasedDocumentTable
  report_form: ReportFormTable
  rule_set: RuleSetTable
  rule_set_version: RuleSetVersionTable
  saved_filter: SavedFilterTable
  script_approval: ScriptApprovalTable
  secret_link: SecretLinkTable
  session: SessionTable
  settlement: SettlementTable
  settlement_step: SettlementStepTable
  sitting: SittingTable
  sitting_turn: SittingTurnTable
  spending_norm: SpendingNormTable
  standard_task: StandardTaskTable
  stored_file: StoredFileTable
  submission: SubmissionTable
  submission_signatory: SubmissionSignatoryTable
  task: TaskTable
  task_comment: TaskCommentTable
  task_item: TaskItemTable
  task_step: TaskStepTable
  theme: ThemeTable
  theme_measure: ThemeMeasureTable
  theme_petition: ThemePetitionTable
  theme_step: ThemeStepTable
  told_by_hand_only: ToldByHandOnlyTable
  topic: TopicTable
  topic_petition: TopicPetitionTable
  topic_plan: TopicPlanTable
  unit: UnitTable
  used_challenge: UsedChallengeTable
  village: VillageTable
  voucher: VoucherTable
}
