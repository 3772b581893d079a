import { isBusinessGroup, type Participation } from '../../domain/index.ts'
import { presentWords as words } from './present-words.vi.ts'

/**
 * Số người dự, as the door counted them: "12 người, trong đó 7 đại diện doanh nghiệp, hợp tác xã, hộ kinh doanh (doanh nghiệp 5, hộ kinh
 * doanh 2); cơ quan 4, đoàn thể 1". One text for the page of the minutes and for their paper.
 */
export function presentText({
  people,
  businessPeople,
  groups,
}: Pick<Participation, 'people' | 'businessPeople' | 'groups'>): string {
  const listed = (of: readonly Participation['groups'][number][]): string =>
    of
      .filter((one) => one.people > 0)
      .map((one) => words.of(words.groups[one.group], one.people))
      .join(', ')
  const businesses = listed(groups.filter(({ group }) => isBusinessGroup(group)))
  const others = listed(groups.filter(({ group }) => !isBusinessGroup(group)))
  const named = [words.businesses(businessPeople), businesses && `(${businesses})`].filter(Boolean).join(' ')
  return [`${words.all(people)}, ${named}`, others].filter(Boolean).join('; ')
}
