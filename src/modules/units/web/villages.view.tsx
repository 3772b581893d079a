import { Button, Checkbox, Empty, EmptyState, FieldRow, Form, type FormState, Table, TextInput } from '#ui/index.ts'
import type { Village } from '../application/villages.ts'
import { villageWords } from '../domain/index.ts'
import { AddLink, HeadedForm, HeadInList, NameInList, OwnList, PasteList } from './headed.view.tsx'
import { words } from './words.vi.ts'

const { villages: said } = words
const LIST = '/can-bo/thiet-lap/thon'
const nameOf = (village: Village) => villageWords({ name: village.name, formerCommune: village.former_commune })

const Move = ({ village }: { village: Village }) => (
  <Form action={`${LIST}/${village.id}/thu-tu`} inline>
    <Button name="way" value="up" small ghost icon="up" label={said.up(nameOf(village))}>
      {said.upShort}
    </Button>
    <Button name="way" value="down" small ghost icon="down" label={said.down(nameOf(village))}>
      {said.downShort}
    </Button>
  </Form>
)

/** Danh sách thôn, in the unit's own order. */
export const VillagesPage = ({ villages, mayEdit }: { villages: readonly Village[]; mayEdit: boolean }) => {
  const add = mayEdit ? <AddLink list={LIST}>{said.add}</AddLink> : undefined
  return (
    <OwnList add={villages.length > 0 && add}>
      <Table
        caption={said.title}
        rows={villages}
        empty={<EmptyState title={said.none} icon="place" action={add} />}
        columns={[
          {
            head: said.name,
            as: 'main',
            cell: (row) => <NameInList {...{ row, name: nameOf(row), list: LIST, mayEdit, notInUse: said.notInUse }} />,
          },
          { head: said.head, cell: (row) => <HeadInList row={row} /> },
          {
            head: said.postingPlace,
            cell: (row) =>
              [row.posting_place, row.loudspeaker ? '' : said.noLoudspeaker].filter(Boolean).join(', ') || <Empty />,
          },
          ...(mayEdit
            ? [
                {
                  head: said.order,
                  as: 'actions' as const,
                  cell: (row: Village) => (row.active ? <Move village={row} /> : null),
                },
              ]
            : []),
        ]}
      />
    </OwnList>
  )
}

/** A list to paste. */
export const AddVillagesPage = ({ form }: { form: FormState }) => (
  <PasteList said={said} list={LIST} name="villages" rows={14} form={form} />
)

/** One village. */
export const VillagePage = ({ village, form }: { village: Village; form: FormState }) => (
  <HeadedForm
    said={said}
    action={`${LIST}/${village.id}`}
    version={village.version}
    form={form}
    below={
      <>
        <TextInput
          name="postingPlace"
          label={said.postingPlace}
          hint={said.postingHint}
          form={form}
          maxLength={150}
          optional
        />
        <Checkbox name="loudspeaker" label={said.loudspeaker} form={form} />
      </>
    }
  >
    <FieldRow>
      <TextInput name="name" label={said.name} form={form} maxLength={100} required />
      <TextInput
        name="formerCommune"
        label={said.formerCommune}
        hint={said.formerCommuneHint}
        form={form}
        maxLength={100}
        optional
      />
    </FieldRow>
  </HeadedForm>
)
