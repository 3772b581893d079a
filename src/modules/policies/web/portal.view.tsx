import type { Day } from '#kernel/day.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { isSector, senderWords } from '#modules/organisations/index.ts'
import { fieldNames, isField } from '#modules/petitions/index.ts'
import {
  AsWritten,
  Badge,
  ButtonLink,
  Card,
  Chips,
  DescriptionList,
  EmptyState,
  PageHead,
  Stack,
  useWords,
} from '#ui/index.ts'
import type { PublicPost } from '../application/posts.ts'
import { forceOn } from '../domain/index.ts'
import { postWords } from './portal-words.en.ts'

/** As much of a post as the list shows. */
const LINE = 180

export interface PostsProps {
  /** `/dai-son-11086` */
  readonly base: string
  readonly posts: readonly PublicPost[]
  /** The field that is chosen; ''. */
  readonly field: string
  readonly today: Day
}

/** Every post, by field. */
export const PostsPage = ({ base, posts, field, today }: PostsProps) => {
  const words = useWords(postWords)
  const names = useWords(fieldNames)
  const address = `${base}/chinh-sach`
  const fields = [...new Set(posts.flatMap((post) => (post.field && isField(post.field) ? [post.field] : [])))]
  const shown = field === '' ? posts : posts.filter((post) => post.field === field)
  return (
    <Stack gap={5}>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }}>
        {words.about}
      </PageHead>
      {fields.length > 1 && (
        <Chips
          label={words.filter}
          views={[
            { href: address, label: words.all, count: posts.length, current: field === '' },
            ...fields.map((one) => ({
              href: `${address}?linh-vuc=${one}`,
              label: names[one],
              count: posts.filter((post) => post.field === one).length,
              current: one === field,
            })),
          ]}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState
          title={posts.length === 0 ? words.none : words.noneHere}
          icon="document"
          action={
            <ButtonLink href={`${base}/gui-kien-nghi`} primary icon="petition">
              {words.send}
            </ButtonLink>
          }
        >
          {words.noneAbout}
        </EmptyState>
      ) : (
        <ul class="answers">
          {shown.map((post) => (
            <li>
              <h2>
                <a href={`${address}/${post.slug}`}>
                  <AsWritten>{post.title}</AsWritten>
                </a>
              </h2>
              <p class="quiet small">
                {[words.kinds[post.kind], post.field && isField(post.field) && names[post.field]]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p class="quote">
                <AsWritten>{excerpt(post.forWhom || post.body, LINE)}</AsWritten>
              </p>
              <Force post={post} today={today} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}

/** Said only where a rule is not in force. */
const Force = ({ post, today }: { post: PublicPost; today: Day }) => {
  const words = useWords(postWords)
  const is = forceOn(post, today)
  if (is === 'in-force') return null
  return <Badge is={is === 'over' ? 'plain' : 'soon'}>{is === 'over' ? words.over : words.toCome}</Badge>
}

/** One post: for whom, what it says, what to do, what it rests on. */
export const PostPage = ({ base, post, today }: { base: string; post: PublicPost; today: Day }) => {
  const words = useWords(postWords)
  const names = useWords(fieldNames)
  const { sectors } = useWords(senderWords)
  const { inForceFrom: from, inForceTo: to } = post
  const force = from && to ? words.fromTo(from, to) : from ? words.fromOn(from) : to ? words.to(to) : ''
  const lines = post.toDo.split('\n').filter((line) => line.trim() !== '')
  return (
    <article class="stack gap-5">
      <PageHead
        title={<AsWritten>{post.title}</AsWritten>}
        back={{ href: `${base}/chinh-sach`, label: words.back }}
        badge={<Force post={post} today={today} />}
      >
        {[words.kinds[post.kind], words.changed(post.changedOn)].join(' · ')}
      </PageHead>
      {post.forWhom && (
        <section class="stack gap-1">
          <h2>{words.forWhom}</h2>
          <p>
            <AsWritten>{post.forWhom}</AsWritten>
          </p>
        </section>
      )}
      <div class="pre">
        <AsWritten>{post.body}</AsWritten>
      </div>
      {lines.length > 0 && (
        <section class="stack gap-1">
          <h2>{words.toDo}</h2>
          <ol class="lines">
            {lines.map((line) => (
              <li>
                <AsWritten>{line}</AsWritten>
              </li>
            ))}
          </ol>
        </section>
      )}
      <DescriptionList
        items={[
          { term: words.source, detail: post.source && <AsWritten>{post.source}</AsWritten> },
          { term: words.force, detail: force },
          { term: words.field, detail: post.field && isField(post.field) ? names[post.field] : '' },
          {
            term: words.sectors,
            detail: post.sectors
              .filter(isSector)
              .map((sector) => sectors[sector])
              .join(', '),
          },
        ]}
      />
      <Card>
        <h2>{words.stillStuck}</h2>
        <p>{words.stillStuckAbout}</p>
        <div>
          <ButtonLink href={`${base}/gui-kien-nghi`} icon="petition">
            {words.send}
          </ButtonLink>
        </div>
      </Card>
    </article>
  )
}

/** Posts that may answer what somebody is writing. */
export const RelatedPosts = ({ base, posts }: { base: string; posts: readonly PublicPost[] }) => {
  const words = useWords(postWords)
  if (posts.length === 0) return null
  return (
    <div class="note info similar">
      <p>
        <b>{words.related}</b>
      </p>
      <ul class="lines">
        {posts.map((post) => (
          <li>
            <a href={`${base}/chinh-sach/${post.slug}`} target="_blank" rel="noopener">
              <AsWritten>{post.title}</AsWritten>
            </a>
            <p class="small">
              <AsWritten>{excerpt(post.forWhom || post.body, LINE)}</AsWritten>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
