import { dayAt } from '#kernel/day.ts'
import { dateWithYear, longDate } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Card,
  DescriptionList,
  FileInput,
  Form,
  type FormState,
  PageHead,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { Dialogue } from '../../application/dialogue.ts'
import type { Posting, PostingPhoto } from '../../application/posting/posting-rows.ts'
import { postingName } from '../../application/posting/posting-words.vi.ts'
import { MOST_PHOTOS } from '../../domain/index.ts'
import { reportWords as words } from './report-words.vi.ts'

export interface ReportProps {
  readonly base: string
  /** `/dai-son-11086/niem-yet/<token>` */
  readonly href: string
  readonly dialogue: Dialogue
  readonly posting: Posting
  readonly photos: readonly PostingPhoto[]
  readonly expiresAt: Temporal.Instant
  readonly form: FormState
}

/** What a village head sees behind his link: what to post and where, and the one thing to do, sending a photo. */
export const Report = ({ base, href, dialogue, posting, photos, expiresAt, form }: ReportProps) => {
  const village = postingName(posting)
  const lastDay = dayAt(expiresAt.subtract({ milliseconds: 1 }))
  return (
    <div lang="vi">
      <Stack gap={4}>
        <PageHead title={words.title} badge={posting.doneOn && <Badge is="done">{words.isDone}</Badge>}>
          <p>{words.hello(posting.headName ?? '')}</p>
          <p>{posting.doneOn ? words.done(dateWithYear(posting.doneOn)) : words.ask(village)}</p>
        </PageHead>
        <Card>
          <h2>{words.send}</h2>
          <Form action={href} form={form} label={words.send} files>
            <FileInput name="photos" label={words.photos} accept="image/*" most={MOST_PHOTOS} shrink form={form} />
            <TextInput name="note" label={words.note} hint={words.noteHint} form={form} maxLength={500} optional />
            <Button primary big>
              {words.button}
            </Button>
          </Form>
        </Card>
        <DescriptionList
          items={[
            {
              term: words.what,
              detail: (
                <>
                  <a href={`${base}/thong-bao/${dialogue.address}`}>{words.notice}</a>: {words.noticeHint}.{' '}
                  {words.forms}.
                </>
              ),
            },
            { term: words.where, detail: posting.postingPlace || words.usualPlace },
            { term: words.when, detail: longDate(posting.plannedOn) },
            { term: words.conference, detail: longDate(dialogue.heldOn ?? dialogue.conferenceOn) },
          ]}
        />
        {photos.length > 0 && (
          <section class="stack gap-2" aria-labelledby="da-nhan">
            <h2 id="da-nhan">{words.received}</h2>
            <ul class="row gap-2">
              {photos.map(({ id }, index) => (
                <li>
                  <a href={`${href}/anh/${id}`}>
                    <img class="thumb" src={`${href}/anh/${id}`} alt={words.photo(index + 1)} loading="lazy" />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p class="quiet">{words.until(dateWithYear(lastDay))}</p>
      </Stack>
    </div>
  )
}
