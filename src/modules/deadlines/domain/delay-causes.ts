/**
 * Loại nguyên nhân chậm trễ (R17): the short list a late term's cause is chosen from, beside the words that say what
 * happened; the report counts by it and prints the words. `other`: the words say all.
 */
export const delayCauses = [
  'opinion',
  'survey',
  'sender',
  'complex',
  'unclear-law',
  'workload',
  'force-majeure',
  'other',
] as const
export type DelayCause = (typeof delayCauses)[number]
export const isDelayCause = (text: string): text is DelayCause => delayCauses.some((cause) => cause === text)
