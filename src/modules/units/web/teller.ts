import { countIn, type Teller } from '#modules/history/index.ts'
import { villageWords } from '../domain/index.ts'

/** What the history tells of the unit, its parts and its villages. */
export const unitsTeller: Teller = {
  label: 'Đơn vị',
  sentences: {
    'unit.created': (facts) =>
      `lập đơn vị với ${countIn(facts, 'departments')} bộ phận và ${countIn(facts, 'villages')} thôn`,
    'unit.edited': () => 'sửa thông tin của đơn vị',
    'unit.joining-days': (facts) =>
      `đặt ngày cần ý kiến của bộ phận phối hợp: trước hạn trả lời ${countIn(facts, 'now')} ngày làm việc`,
    'department.added': (_, names) => `thêm bộ phận ${names.subject}`,
    'department.edited': (_, names) => `sửa bộ phận ${names.subject}`,
    'department.closed': (_, names) => `thôi dùng bộ phận ${names.subject}`,
    'village.listed': (facts) => `thêm ${countIn(facts, 'count')} thôn vào danh sách`,
    'village.edited': (_, names) => `sửa ${names.subject}`,
    'union.listed': (facts) => `thêm ${countIn(facts, 'count')} đoàn thể vào danh sách`,
    'union.edited': (_, names) => `sửa ${names.subject}`,
    'village.moved': (facts, names) => `đưa ${names.subject} đến vị trí thứ ${countIn(facts, 'to')}`,
  },
  names: async (db, ids) => {
    const parts = await db.selectFrom('department').select(['id', 'name']).where('id', 'in', ids).execute()
    const villages = await db
      .selectFrom('village')
      .select(['id', 'name', 'former_commune as formerCommune'])
      .where('id', 'in', ids)
      .execute()
    const unions = await db.selectFrom('mass_union').select(['id', 'name']).where('id', 'in', ids).execute()
    return [
      ...unions.map(({ id, name }) => ({ id, name, href: `/can-bo/thiet-lap/doan-the/${id}`, needs: 'units.edit' })),
      ...parts.map(({ id, name }) => ({ id, name, href: `/can-bo/thiet-lap/bo-phan/${id}`, needs: 'units.edit' })),
      ...villages.map((one) => ({
        id: one.id,
        name: villageWords(one),
        href: `/can-bo/thiet-lap/thon/${one.id}`,
        needs: 'units.edit',
      })),
    ]
  },
}
