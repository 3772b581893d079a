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

export interface ContactTable {
  unit_id: Generated<string>
  id: string
  name: string
  phone: Generated<string>
  phone_key: Buffer | null
  email: Generated<string>
  created_at: Temporal.Instant
}

export interface CountedTryTable {
  key: Buffer
  failures: number
  first_at: Temporal.Instant
  locked_until: Temporal.Instant | null
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

export interface FormDraftTable {
  unit_id: Generated<string>
  key: Buffer
  sealed: Buffer
  saved_at: Temporal.Instant
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

export interface PetitionAskTable {
  unit_id: Generated<string>
  id: string
  petition_id: string
  position: number
  ask: string
  reply: string | null
  replied_on: Temporal.PlainDate | null
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
  signatories: Generated<number>
}

export interface RecoveryCodeTable {
  account_id: string
  code_match: Buffer
  made_at: Temporal.Instant
  used_at: Temporal.Instant | null
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
  joining_days_before: Generated<number>
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

/** Every table, as Kysely sees it. */
export interface Schema {
  account: AccountTable
  account_mail: AccountMailTable
  attachment: AttachmentTable
  authenticator: AuthenticatorTable
  backup_plan: BackupPlanTable
  backup_run: BackupRunTable
  calendar_change: CalendarChangeTable
  calendar_day: CalendarDayTable
  calendar_year: CalendarYearTable
  contact: ContactTable
  counted_try: CountedTryTable
  deadline: DeadlineTable
  delivery: DeliveryTable
  department: DepartmentTable
  dialogue: DialogueTable
  dialogue_day: DialogueDayTable
  dialogue_decision: DialogueDecisionTable
  document: DocumentTable
  document_step: DocumentStepTable
  form_draft: FormDraftTable
  history: HistoryTable
  history_head: HistoryHeadTable
  installation_history: InstallationHistoryTable
  message: MessageTable
  moved_complaint: MovedComplaintTable
  officer: OfficerTable
  one_time_link: OneTimeLinkTable
  organisation: OrganisationTable
  organisation_identifier: OrganisationIdentifierTable
  passkey: PasskeyTable
  petition: PetitionTable
  petition_ask: PetitionAskTable
  petition_assignment: PetitionAssignmentTable
  petition_carry: PetitionCarryTable
  petition_city_reminder: PetitionCityReminderTable
  petition_classification: PetitionClassificationTable
  petition_closure: PetitionClosureTable
  petition_document: PetitionDocumentTable
  petition_escalation: PetitionEscalationTable
  petition_message: PetitionMessageTable
  petition_opinion: PetitionOpinionTable
  petition_prolonged: PetitionProlongedTable
  petition_public_text: PetitionPublicTextTable
  petition_rating: PetitionRatingTable
  petition_reopening: PetitionReopeningTable
  petition_spoken_answer: PetitionSpokenAnswerTable
  petition_wording: PetitionWordingTable
  petition_words: PetitionWordsTable
  postponement_reply: PostponementReplyTable
  provider_identity: ProviderIdentityTable
  published_petition: PublishedPetitionTable
  recovery_code: RecoveryCodeTable
  registration: RegistrationTable
  rule_set: RuleSetTable
  rule_set_version: RuleSetVersionTable
  secret_link: SecretLinkTable
  session: SessionTable
  standard_task: StandardTaskTable
  stored_file: StoredFileTable
  submission: SubmissionTable
  submission_signatory: SubmissionSignatoryTable
  task: TaskTable
  unit: UnitTable
  used_challenge: UsedChallengeTable
  village: VillageTable
}
