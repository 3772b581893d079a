import { htmlOf, plainOf } from '#kernel/text-blocks.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { PreparationTabs } from '#modules/dialogues/index.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Chips,
  Columns,
  Confirm,
  CopyButton,
  DateInput,
  Disclosure,
  EmptyState,
  Form,
  type FormState,
  Note,
  RowLink,
  Stack,
  type Standing,
  Table,
  TextBlocks,
  TextInput,
} from '#ui/index.ts'
import type { OfficialLink } from '../application/official-links.ts'
import { type LinkState, type PublicItem, plainItem } from '../domain/index.ts'
import { type PublicationFilter, publicationFilters, publicationHref } from './publication-filter.ts'
import { words } from './words.vi.ts'

const signs: Record<LinkState, Standing> = { missing: 'soon', changed: 'soon', posted: 'done' }

/** How something stands on the official site. */
export const LinkBadge = ({ state }: { state: LinkState }) => <Badge is={signs[state]}>{words.states[state]}</Badge>

/** A thing to publish, with how it stands on the official site. */
export interface ListedItem {
  readonly item: PublicItem
  readonly state: LinkState
  /** The link it was posted under last. */
  readonly link: OfficialLink | null
}

export interface PublicationsProps {
  /** "2026" */
  readonly address: string
  /** `/can-bo/ky-doi-thoai/2026/dang-cong` */
  readonly href: string
  readonly items: readonly ListedItem[]
  readonly filter: PublicationFilter
  /** The code that shows the list on another site, the list and the feed themselves. */
  readonly embed: { readonly code: string; readonly href: string; readonly feed: string; readonly isLocal: boolean }
}

/** Đăng lại Cổng: what is public here and has no link on the official site yet, first of all. */
export const Publications = ({ address, href, items, filter, embed }: PublicationsProps) => {
  const of = (one: PublicationFilter) => items.filter(({ state }) => one === 'all' || state === one)
  return (
    <Stack gap={5}>
      <PreparationTabs address={address} current="dang-cong" />
      {items.length === 0 ? (
        <EmptyState title={words.none} icon="posting">
          {words.noneAbout}
        </EmptyState>
      ) : (
        <Stack gap={3}>
          <Chips
            label={words.filterLabel}
            views={publicationFilters.map((one) => ({
              href: publicationHref(href, one),
              label: words.filters[one === 'missing' ? 'waiting' : one],
              count: of(one).length,
              current: one === filter,
            }))}
          />
          <Table
            caption={words.title}
            rows={of(filter)}
            empty={<p class="quiet">{words.emptyFilter}</p>}
            columns={[
              {
                head: words.heads.item,
                as: 'main',
                cell: ({ item }) => (
                  <>
                    <RowLink href={`${href}/${item.key}`}>{item.title}</RowLink>
                    <small class="sub">{words.kinds[item.kind]}</small>
                  </>
                ),
              },
              { head: words.heads.on, as: 'narrow', cell: ({ item }) => dateWithYear(item.publicOn) },
              { head: words.heads.state, bare: true, cell: ({ state }) => <LinkBadge state={state} /> },
              { head: words.heads.link, cell: ({ link }) => link && <a href={link.url}>{words.link}</a> },
            ]}
          />
        </Stack>
      )}
      <Embed {...embed} />
    </Stack>
  )
}

const Embed = ({ code, href, feed, isLocal }: PublicationsProps['embed']) => (
  <section class="stack gap-3" aria-labelledby="nhung">
    <h2 id="nhung">{words.embed.title}</h2>
    <p>{words.embed.about}</p>
    {isLocal && <Note is="plain">{words.embed.noOrigin}</Note>}
    <pre class="source">{code}</pre>
    <Buttons>
      <CopyButton value={code}>{words.embed.copy}</CopyButton>
      <ButtonLink href={href} ghost>
        {words.embed.seen}
      </ButtonLink>
    </Buttons>
    <p>
      {words.embed.feed}: <a href={feed}>{feed}</a>
    </p>
    <div>
      <CopyButton value={feed}>{words.embed.copyFeed}</CopyButton>
    </div>
  </section>
)

/** A file to take along: its name, where it is taken from, and for a photo where it is seen. */
export interface ShownFile {
  readonly name: string
  readonly href: string
  readonly preview: string | null
}

export interface PublicationProps {
  readonly item: PublicItem
  readonly state: LinkState
  readonly links: readonly OfficialLink[]
  readonly files: readonly ShownFile[]
  /** `/can-bo/ky-doi-thoai/2026/dang-cong/thong-bao-1` */
  readonly href: string
  readonly mayRecord: boolean
  readonly form: FormState
}

/** One thing to publish: title, lead, HTML and plain text, each copied in one press; its files; where it was posted. */
export const Publication = (props: PublicationProps) => {
  const { item, state, files, href } = props
  const [html, plain] = [htmlOf(item.blocks), plainOf(item.blocks)]
  return (
    <Columns as="aside">
      <Stack gap={4}>
        {state === 'changed' && <Note is="soon">{words.item.changed}</Note>}
        <Card>
          <h2>{words.item.title}</h2>
          <p id="tieu-de">{item.title}</p>
          <CopyButton target="tieu-de" small>
            {words.item.copyTitle}
          </CopyButton>
          <h2>{words.item.lead}</h2>
          <p id="tom-tat">{item.lead}</p>
          <CopyButton target="tom-tat" small>
            {words.item.copyLead}
          </CopyButton>
        </Card>
        <Card>
          <h2>{words.item.preview}</h2>
          <Buttons>
            <CopyButton value={html}>{words.item.copyHtml}</CopyButton>
            <CopyButton value={plain}>{words.item.copyPlain}</CopyButton>
            <CopyButton value={plainItem(item)}>{words.item.copyAll}</CopyButton>
            <ButtonLink href={`${href}/tai.html`} icon="download" download>
              {words.item.downloadHtml}
            </ButtonLink>
            <ButtonLink href={`${href}/tai.txt`} icon="download" download>
              {words.item.downloadPlain}
            </ButtonLink>
          </Buttons>
          <TextBlocks blocks={item.blocks} top={3} />
          <Disclosure summary={words.item.source}>
            <pre class="source">{html}</pre>
          </Disclosure>
        </Card>
        {files.length > 0 && (
          <section class="stack gap-2" aria-labelledby="tep-kem">
            <h2 id="tep-kem">{words.item.files}</h2>
            <p class="small quiet">{words.item.filesAbout}</p>
            <ul class="pages-list">
              {files.map(({ name, href, preview }) => (
                <li>
                  {preview && <img src={preview} alt="" loading="lazy" />}
                  <a href={href} download>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Stack>
      <Stack gap={5}>
        <Links {...props} />
      </Stack>
    </Columns>
  )
}

const Links = ({ links, href, mayRecord, form }: PublicationProps) => (
  <section class="stack gap-3" aria-labelledby="lien-ket">
    <h2 id="lien-ket">{words.record.title}</h2>
    {links.length > 0 && (
      <ul class="stack gap-2">
        {links.map(({ id, url, postedOn, recordedBy }) => (
          <li>
            <a href={url}>{url}</a>
            <small class="sub">{words.record.line(dateWithYear(postedOn), recordedBy)}</small>
            {mayRecord && (
              <Confirm
                verb={words.record.remove}
                question={words.record.removeQuestion(url)}
                yes={words.record.removeYes}
                action={`${href}/lien-ket/${id}/bo`}
                small
              />
            )}
          </li>
        ))}
      </ul>
    )}
    {mayRecord && (
      <Form action={`${href}/lien-ket`} form={form} label={words.record.title}>
        <TextInput name="url" label={words.record.url} hint={words.record.urlHint} form={form} maxLength={500} />
        <DateInput name="on" label={words.record.on} form={form} />
        <div>
          <Button primary>{words.record.button}</Button>
        </div>
      </Form>
    )}
  </section>
)
