/** Kênh: how a submission arrived (R7). `counter` and post are paper; what was said at the conference is its own. */
export const submissionChannels = ['online', 'paper', 'phone', 'email', 'zalo', 'village', 'conference'] as const
export type SubmissionChannel = (typeof submissionChannels)[number]
export const isSubmissionChannel = (text: string): text is SubmissionChannel =>
  submissionChannels.some((channel) => channel === text)
