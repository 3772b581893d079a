import { deadlineWords, delayCauses } from '#modules/deadlines/index.ts'
import { Select } from '#ui/index.ts'
import type { FieldsProps } from './office-form.tsx'
import { keepWords as words } from './words.vi.ts'

/** Loại nguyên nhân chậm trễ, of the short list (R17); the words stand beside it. */
export const DelayCauseField = ({ context: { late }, form, name }: FieldsProps) => (
  <Select
    name={name('delayCause')}
    label={words.delayCause}
    choices={delayCauses.map((value) => ({ value, label: deadlineWords.causes[value] }))}
    value={form.values[name('delayCause')] === undefined ? (late?.cause ?? '') : undefined}
    form={form}
  />
)
