export { type Attendance, type Attendee, attendanceOf } from './application/attendance.ts'
export { recordTicks, type Tick } from './application/check-in.ts'
export { type Conference, conferenceAt, conferenceById } from './application/conference.ts'
export { closeDoor, doorsMove, doorsOf, makeDoor } from './application/doors.ts'
export { type HallGuest, hallListOf, whoCame } from './application/hall-list.ts'
export { calendarOfInvitation, invitationLink, invitationTokens } from './application/invitation-link.ts'
export {
  invitationPurpose,
  invitationsMove,
  recordLetters,
  remindInvitees,
  sendInvitations,
} from './application/invite.ts'
export { type Invitee, inviteesOf } from './application/invitees.ts'
export { addGuest, confirmInvitees, type Guest, removeInvitee } from './application/list-invitees.ts'
export { type GivenReply, recordReply } from './application/replies.ts'
export { type TakenInvitee, takenInvitees } from './application/taken-invitees.ts'
export * from './domain/index.ts'
export { invitationLinks } from './web/conference-links.ts'
export { attendanceInOffice } from './web/door/attendance.routes.tsx'
export { doorInPortal } from './web/door/door.routes.tsx'
export { doorTeller } from './web/door-teller.ts'
export { inviteeColumns } from './web/invitations/columns.ts'
export { invitationsInOffice } from './web/invitations/index.ts'
export { invitationInPortal } from './web/invitations/reply.routes.tsx'
