import { EmptyState, type FormState, Table, TextInput } from '#ui/index.ts'
import type { Union } from '../application/unions.ts'
import { AddLink, HeadedForm, HeadInList, NameInList, OwnList, PasteList } from './headed.view.tsx'
import { unionsWords as said } from './unions-words.vi.ts'

const LIST = '/can-bo/thiet-lap/doan-the'

/** Danh sách đoàn thể, each with whom to ask there. */
export const UnionsPage = ({ unions, mayEdit }: { unions: readonly Union[]; mayEdit: boolean }) => {
  const add = mayEdit ? <AddLink list={LIST}>{said.add}</AddLink> : undefined
  return (
    <OwnList add={unions.length > 0 && add}>
      <Table
        caption={said.title}
        rows={unions}
        empty={<EmptyState title={said.none} icon="people" action={add} />}
        columns={[
          {
            head: said.name,
            as: 'main',
            cell: (row) => <NameInList {...{ row, name: row.name, list: LIST, mayEdit, notInUse: said.notInUse }} />,
          },
          { head: said.head, cell: (row) => <HeadInList row={row} /> },
        ]}
      />
    </OwnList>
  )
}

/** A list to paste. */
export const AddUnionsPage = ({ form, prefilled }: { form: FormState; prefilled: boolean }) => (
  <PasteList said={said} list={LIST} name="unions" rows={10} form={form}>
    {prefilled && <p>{said.usual}</p>}
  </PasteList>
)

/** One union. */
export const UnionPage = ({ union, form }: { union: Union; form: FormState }) => (
  <HeadedForm said={said} action={`${LIST}/${union.id}`} version={union.version} form={form}>
    <TextInput name="name" label={said.name} form={form} maxLength={100} required />
  </HeadedForm>
)
