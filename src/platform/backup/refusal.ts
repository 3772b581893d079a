import { StartRefusal } from '#platform/config/start-refusal.ts'

/** A backup that cannot be made, read or restored, in one line for the operator. Nothing was changed. */
export class BackupRefusal extends StartRefusal {}
