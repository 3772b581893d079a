import { NOTICES } from '#modules/messages/index.ts'
import type { RailEntry } from './office-door.tsx'
import { words } from './words.vi.ts'

/** The rail, in its order; an entry shows to whom its action is allowed. */
export const rail: readonly RailEntry[] = [
  { href: '/can-bo', label: words.nav.today, icon: 'today', action: 'overview.read' },
  { href: NOTICES, label: words.nav.notices, icon: 'bell', action: 'notices.read', yields: true },
  { href: '/can-bo/kien-nghi', label: words.nav.petitions, icon: 'inbox', action: 'petitions.read' },
  { href: '/can-bo/ky-doi-thoai', label: words.nav.dialogues, icon: 'dialogue', action: 'dialogues.read' },
  { href: '/can-bo/dang-ky', label: words.nav.registrations, icon: 'people', action: 'registrations.read' },
  { href: '/can-bo/nhiem-vu', label: words.nav.tasks, icon: 'tasks', action: 'tasks.read' },
  { href: '/can-bo/loi-hua', label: words.nav.commitments, icon: 'check', action: 'commitments.read' },
  { href: '/can-bo/nhom-van-de', label: words.nav.themes, icon: 'regulation', action: 'themes.read' },
  { href: '/can-bo/doanh-nghiep', label: words.nav.organisations, icon: 'organisation', action: 'organisations.read' },
  { href: '/can-bo/bao-tin', label: words.nav.messages, icon: 'phone', action: 'messages.read' },
  { href: '/can-bo/van-ban', label: words.nav.documents, icon: 'document', action: 'documents.read' },
  {
    ...{ href: '/can-bo/so-van-ban/den', label: words.nav.incoming, icon: 'document' },
    ...{ action: 'incoming.register', unless: 'documents.read' },
  },
  { href: '/can-bo/chinh-sach', label: words.nav.policies, icon: 'info', action: 'policies.read' },
  { href: '/can-bo/thong-ke', label: words.nav.statistics, icon: 'chart', action: 'statistics.read' },
  { href: '/can-bo/thiet-lap', label: words.nav.settings, icon: 'settings', action: 'units.read', below: true },
  { href: '/can-bo/nhat-ky', label: words.nav.history, icon: 'history', action: 'history.read', below: true },
  {
    href: '/can-bo/he-thong',
    label: words.nav.installation,
    icon: 'city',
    action: 'installation.administer',
    below: true,
  },
]
