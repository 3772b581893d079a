import { formatPhone } from '#kernel/phone-text.ts'
import { atStart } from '#kernel/vietnamese-date.ts'
import { isKind, organisationWords } from '#modules/organisations/index.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { ExportedPetition } from '../../application/export-rows.ts'
import { isCompetence, isField } from '../../domain/index.ts'
import { channelWords } from '../channels.vi.ts'
import { fieldWords } from '../fields.vi.ts'
import { competenceWords, stageWords } from '../stage-words.vi.ts'
import { exportWords as words } from './words.vi.ts'

const channel = (key: string): string =>
  Object.hasOwn(channelWords, key) ? atStart(channelWords[key as keyof typeof channelWords]) : ''

/** The columns of the list of petitions as it is taken along; how senders are reached only for those who may read it. */
export const petitionColumns = (contacts: boolean): readonly TableColumn<ExportedPetition>[] => [
  { head: words.number, width: 8, cell: (row) => row.number },
  { head: words.dialogue, width: 9, cell: (row) => row.dialogue ?? words.waiting, fileOnly: true },
  { head: words.code, width: 17, cell: (row) => row.code },
  { head: words.title, width: 46, wrap: true, cell: (row) => row.title },
  { head: words.content, width: 60, cell: (row) => row.content, fileOnly: true },
  { head: words.proposal, width: 40, cell: (row) => row.proposal, fileOnly: true },
  { head: words.sender, width: 34, wrap: true, cell: (row) => row.sender },
  {
    ...{ head: words.kind, width: 26, fileOnly: true },
    cell: (row) => (row.kind && isKind(row.kind) ? organisationWords.kinds[row.kind] : ''),
  },
  { head: words.place, width: 18, cell: (row) => row.village ?? row.outsidePlace, fileOnly: true },
  { head: words.identifier, width: 16, cell: (row) => row.identifier, fileOnly: true },
  ...(contacts
    ? ([
        { head: words.person, width: 26, cell: (row) => row.person, fileOnly: true, contact: true },
        { head: words.phone, width: 16, cell: (row) => formatPhone(row.phone), fileOnly: true, contact: true },
        { head: words.email, width: 26, cell: (row) => row.email, fileOnly: true, contact: true },
      ] satisfies TableColumn<ExportedPetition>[])
    : []),
  { head: words.channel, width: 18, cell: (row) => channel(row.channel), fileOnly: true },
  { head: words.receivedOn, width: 12, cell: (row) => row.receivedOn },
  { head: words.late, width: 10, cell: (row) => (row.late ? words.isLate : ''), fileOnly: true },
  {
    ...{ head: words.field, width: 26 },
    cell: (row) => (row.field !== null && isField(row.field) ? fieldWords[row.field] : ''),
  },
  {
    ...{ head: words.competence, width: 26, fileOnly: true },
    cell: (row) => (row.competence !== null && isCompetence(row.competence) ? competenceWords[row.competence] : ''),
  },
  { head: words.state, width: 20, cell: (row) => stageWords[row.stage] },
  { head: words.lead, width: 26, cell: (row) => row.lead ?? '' },
  { head: words.officer, width: 22, cell: (row) => row.leadOfficer ?? '', fileOnly: true },
  { head: words.dueOn, width: 12, cell: (row) => row.dueOn },
  {
    head: words.planned,
    width: 10,
    cell: (row) => (row.dueOn && row.duePlanned ? words.isPlanned : ''),
    fileOnly: true,
  },
  { head: words.answeredOn, width: 12, cell: (row) => row.answeredOn },
]
