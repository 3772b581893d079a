import type { Keys } from '#platform/keys/keys.ts'
import { type FormState, fieldValue, HiddenInput, Honeypot, TextInput } from '#ui/index.ts'
import { type GuardRefusal, guardFields, openedAt, openedStamp, questionOf } from './form-guard.ts'
import { WORK_PATH } from './proof.routes.ts'

/** What is said where a form has to be pressed once more. */
export const guardWords: Record<GuardRefusal, string> = {
  'trap-filled':
    'Trình duyệt đã tự điền vào một ô ẩn. Ô đó đã được xóa; mọi thứ anh/chị viết vẫn còn. Bấm gửi lần nữa.',
  'too-quick': 'Biểu mẫu được gửi nhanh khác thường. Xem lại một lượt rồi bấm gửi lần nữa.',
  question: 'Trả lời câu hỏi nhỏ này để chúng tôi biết người gửi không phải là máy',
}

/** The stamp a form goes on with: the one it came with, or a new one. */
export const stampOf = (keys: Keys, form: FormState, now: Temporal.Instant): string => {
  const came = fieldValue(form, guardFields.opened)
  return openedAt(keys, came) ? came : openedStamp(keys, now)
}

/** The trap, the time, the place, the browser's work, and the question where it was asked. */
export const GuardFields = ({ keys, form, stamp }: { keys: Keys; form: FormState; stamp: string }) => {
  const [a, b] = questionOf(keys, stamp)
  const place = fieldValue(form, guardFields.place)
  return (
    <>
      <Honeypot name={guardFields.trap} />
      <HiddenInput name={guardFields.opened} value={stamp} />
      {place !== '' && <HiddenInput name={guardFields.place} value={place} />}
      <browser-work from={WORK_PATH}>
        <HiddenInput name={guardFields.proof} value="" />
      </browser-work>
      {form.errors[guardFields.check] && (
        <TextInput
          name={guardFields.check}
          label={`${a} cộng ${b} bằng mấy?`}
          as="number"
          form={form}
          size={6}
          maxLength={6}
        />
      )}
    </>
  )
}
