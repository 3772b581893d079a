import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { organisationWords, sectors } from '#modules/organisations/index.ts'
import { allFields, fieldWords } from '#modules/petitions/index.ts'
import {
  Badge,
  Button,
  Buttons,
  Card,
  Checkbox,
  CheckboxGroup,
  DateInput,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  HiddenInput,
  newForm,
  RadioGroup,
  Select,
  Stack,
  type Standing,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { AnswerToTell, Post } from '../application/posts.ts'
import { forceOn, type PostStage, postKinds } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** Where posts stand in the office. */
export const postsAddress = '/can-bo/chinh-sach'

const signs: Record<PostStage, Standing> = { draft: 'open', public: 'done', 'taken-back': 'plain' }

/** All posts, and the published answers that could become one. */
export const PostList = (props: {
  posts: readonly Post[]
  answers: readonly AnswerToTell[]
  today: Day
  mayWrite: boolean
}) => (
  <Stack gap={6}>
    <Table<Post>
      caption={words.title}
      rows={props.posts}
      empty={
        <EmptyState title={words.none} icon="document">
          {words.noneAbout}
        </EmptyState>
      }
      columns={[
        {
          head: words.columns.post,
          as: 'main',
          cell: ({ id, title, changedOn }) => (
            <>
              <a href={`${postsAddress}/${id}`}>{title}</a>
              <small class="sub">{dateWithYear(changedOn)}</small>
            </>
          ),
        },
        { head: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
        {
          head: words.columns.stage,
          as: 'narrow',
          bare: true,
          cell: ({ stage }) => <Badge is={signs[stage]}>{words.stages[stage]}</Badge>,
        },
        { head: words.columns.force, cell: (post) => words.force[forceOn(post, props.today)] },
      ]}
    />
    {props.mayWrite && (
      <section class="stack gap-3" aria-labelledby="tu-tra-loi">
        <h2 id="tu-tra-loi">{words.fromAnswers}</h2>
        {props.answers.length === 0 ? (
          <p class="quiet">{words.fromAnswersNone}</p>
        ) : (
          <ul class="lines">
            {props.answers.map(({ petitionId, number, dialogueAddress, title }) => (
              <li>
                {title} <span class="quiet">({words.number(number, dialogueAddress)})</span>{' '}
                <a href={`${postsAddress}/moi?tu=${petitionId}`}>
                  {words.makeOf}
                  <span class="unseen">: {title}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
    )}
  </Stack>
)

const valuesOf = (post: Post): Record<string, string | string[]> => ({
  ...{ kind: post.kind, title: post.title, forWhom: post.forWhom, body: post.body, toDo: post.toDo },
  ...{ source: post.source, field: post.field ?? '', sectors: [...post.sectors] },
  inForceFrom: post.inForceFrom ? dateWithYear(post.inForceFrom) : '',
  inForceTo: post.inForceTo ? dateWithYear(post.inForceTo) : '',
})

export interface PostEditProps {
  /** Null: a new one. */
  readonly post: Post | null
  /** The published petition a new one is made of; ''. */
  readonly from: string
  readonly form: FormState | null
  /** `/dai-son-11086` */
  readonly portal: string
}

/** One post: its words, and what can be done with it. */
export const PostEdit = ({ post, from, form: came, portal }: PostEditProps) => {
  const form = came ?? newForm(post ? valuesOf(post) : { kind: 'guide' })
  const isPublic = post?.stage === 'public'
  const needsLook = form.errors.looked !== undefined || isPublic
  return (
    <Stack gap={5}>
      {post && (
        <p>
          <Badge is={signs[post.stage]}>{words.stages[post.stage]}</Badge>{' '}
          {isPublic && <a href={`${portal}/chinh-sach/${post.slug}`}>{words.see}</a>}
        </p>
      )}
      <Form
        action={post ? `${postsAddress}/${post.id}` : postsAddress}
        version={post?.version}
        form={form}
        label={post ? words.edit : words.write}
      >
        {from !== '' && <HiddenInput name="from" value={from} />}
        <RadioGroup
          name="kind"
          label={words.form.kind}
          as="chips"
          choices={postKinds.map((value) => ({ value, label: words.kinds[value] }))}
          form={form}
        />
        <TextInput name="title" label={words.form.title} hint={words.form.titleHint} form={form} maxLength={200} />
        <TextInput name="forWhom" label={words.form.forWhom} form={form} maxLength={500} optional />
        <TextArea name="body" label={words.form.body} hint={words.form.bodyHint} form={form} rows={10} />
        <TextArea name="toDo" label={words.form.toDo} hint={words.form.toDoHint} form={form} rows={4} optional />
        <TextInput
          name="source"
          label={words.form.source}
          hint={words.form.sourceHint}
          form={form}
          maxLength={500}
          optional
        />
        <FieldRow>
          <DateInput name="inForceFrom" label={words.form.from} form={form} optional />
          <DateInput name="inForceTo" label={words.form.to} form={form} optional />
        </FieldRow>
        <Select
          name="field"
          label={words.form.field}
          choices={allFields.map((value) => ({ value, label: fieldWords[value] }))}
          empty={words.form.anyField}
          form={form}
          optional
        />
        <CheckboxGroup
          name="sectors"
          label={words.form.sectors}
          hint={words.form.sectorsHint}
          choices={sectors.map((value) => ({ value, label: organisationWords.sectors[value] }))}
          form={form}
        />
        {needsLook && <Checkbox name="looked" label={words.form.looked} form={form} />}
        <Button primary>{isPublic ? words.form.savePublic : post ? words.form.saveChanges : words.form.save}</Button>
      </Form>
      {post && <Acts post={post} form={form} />}
    </Stack>
  )
}

const Acts = ({ post, form }: { post: Post; form: FormState }) => (
  <Card>
    <Buttons>
      {post.stage === 'public' ? (
        <Form action={`${postsAddress}/${post.id}/go`} version={post.version} inline>
          <Button>{words.takeBack}</Button>
        </Form>
      ) : (
        <Form action={`${postsAddress}/${post.id}/cong-khai`} version={post.version}>
          {form.errors.looked && (
            <Checkbox name="looked" id="cong-khai-looked" label={words.form.looked} form={newForm()} />
          )}
          <Button>{words.publish}</Button>
        </Form>
      )}
    </Buttons>
  </Card>
)
