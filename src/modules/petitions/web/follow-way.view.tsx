import { type AskedWay, askedWays } from '#modules/messages/index.ts'
import { Button, Disclosure, Form, type FormState, RadioGroup, useWords } from '#ui/index.ts'
import { followWords } from './follow-words.en.ts'

/** How a sender is reached, and how he asked to be told. */
export interface WayProps {
  readonly asked: AskedWay | ''
  readonly hasMail: boolean
  readonly hasPhone: boolean
}

/** The choice that leaves it to the commune. */
export const ANY_WAY = 'any'

/** Cách báo tin: of the ways there are to this sender, which one the commune is to use. */
export const FollowWay = (props: WayProps & { path: string; form?: FormState | undefined }) => {
  const words = useWords(followWords).way
  const can: Readonly<Record<AskedWay, boolean>> = {
    ...{ mail: props.hasMail, message: props.hasPhone, call: props.hasPhone },
  }
  const ways = askedWays.filter((way) => can[way])
  if (ways.length < 2) return null
  return (
    <Disclosure summary={words.title} open={props.form !== undefined}>
      <Form action={`${props.path}/cach-bao`} form={props.form} label={words.title}>
        <p>{words.about}</p>
        <RadioGroup
          name="way"
          label={words.ask}
          value={props.asked || ANY_WAY}
          form={props.form}
          as="chips"
          choices={[
            { value: ANY_WAY, label: words.any },
            ...ways.map((way) => ({ value: way, label: words.ways[way] })),
          ]}
        />
        <div>
          <Button>{words.save}</Button>
        </div>
      </Form>
    </Disclosure>
  )
}
