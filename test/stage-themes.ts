import { day } from '#kernel/day.ts'
import {
  addPetitions,
  createTheme,
  finishSolution,
  type MeasureInput,
  makeMeasure,
  recordProposalReply,
  remindOfProposal,
} from '#modules/themes/index.ts'
import { openTestOffice, petitionIn, well } from './stage-handling.ts'

/** A petition about a field. */
export const asking = (content: string, field: string | null) => ({
  petitions: [{ content, proposal: '', field, askAtConference: false, files: [] }],
})

/** An office with two petitions about loans and one about a road, and what its specialist does with themes. */
export async function openThemedOffice() {
  const office = await openTestOffice()
  const { unit, specialist, departments } = office
  const received = (content: string, field: string | null) =>
    petitionIn(office, '2026-09-20T05:00:00Z', asking(content, field))
  const petitions = {
    loan: await received('Hộ thêu cần vay vốn ưu đãi mua máy thêu vi tính.', 'credit'),
    loanToo: await received('Ngân hàng bắt thế chấp khi vay vốn ưu đãi mua máy dệt.', 'credit'),
    road: await received('Đường vào làng nghề ngập nước khi mưa lớn.', 'infrastructure'),
  }
  const on = (date: string) => specialist.by(`${date}T02:00:00Z`)
  const made = async (name = 'Vốn ưu đãi cho hộ làm nghề', ids: readonly string[] = [petitions.loan]) => {
    const { themeId } = await unit.write(async (tx) =>
      well(await createTheme(tx, on('2026-09-25'), { name, asks: '' })),
    )
    if (ids.length > 0) await unit.write(async (tx) => well(await addPetitions(tx, on('2026-09-25'), { themeId }, ids)))
    return themeId
  }
  const measure = (themeId: string, changes: Partial<MeasureInput> = {}, date = '2026-10-01') => {
    const kind = changes.kind ?? 'solution'
    const departmentId = kind === 'solution' ? departments.land : departments.power
    return unit.write((tx) =>
      makeMeasure(
        tx,
        on(date),
        { themeId },
        {
          ...{ kind, what: 'Lập danh mục hộ cần vay', departmentId, officerId: null, planPeriod: '', reference: '' },
          ...{ madeOn: day(date), dueOn: day('2026-11-15'), ...changes },
        },
      ),
    )
  }
  const { actor } = specialist
  return {
    ...{ office, petitions, made, measure },
    measured: async (...input: Parameters<typeof measure>) => well(await measure(...input)).measureId,
    reply: (measureId: string, input: Partial<Parameters<typeof recordProposalReply>[4]>, date = '2026-11-20') =>
      unit.write((tx) =>
        recordProposalReply(
          tx,
          on(date),
          actor,
          { measureId },
          {
            ...{ outcome: 'granted', on: day(date), reference: '12/STC', words: '', ...input },
          },
        ),
      ),
    remind: (measureId: string, date: string) =>
      unit.write((tx) =>
        remindOfProposal(
          tx,
          on(date),
          actor,
          { measureId },
          {
            ...{ on: day(date), way: 'phone', whom: 'Chuyên viên', reference: '' },
          },
        ),
      ),
    finish: (measureId: string, date: string, words = 'Đã lập danh mục 14 hộ.') =>
      unit.write((tx) => finishSolution(tx, on(date), actor, { measureId }, { on: day(date), words, link: '' })),
  }
}
export type ThemedOffice = Awaited<ReturnType<typeof openThemedOffice>>
