import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dialogueInOffice, dialoguesAddress, dialogueWords } from '#modules/dialogues/index.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { closeChecked } from '../application/close-checked.ts'
import { closingCounts } from '../application/closing-counts.ts'
import { ClosingView } from './closing.view.tsx'
import { closingWords } from './closing-words.vi.ts'
import { closeForm } from './dialogue-forms.ts'
import { refuseOver } from './dialogue-over.tsx'
import { words } from './words.vi.ts'

type At = FastifyRequest<{ Params: { address: string } }>

/** Khép lại kỳ đối thoại: the checklist of what is still open, then it is closed. */
export const closingInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/ky-doi-thoai/:address/khep-lai'
    const edit = { config: { action: 'dialogues.edit' } }

    const show = async (request: At, reply: FastifyReply, notice?: Notice, status = 200) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueInOffice(db, request.params.address)
        return dialogue && { dialogue, counts: dialogue.closedOn ? null : await closingCounts(db, dialogue) }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, counts } = found
      if (!counts) return refuseOver(office, request, reply, { title: closingWords.title, dialogue })
      const href = `${dialoguesAddress}/${dialogue.address}`
      return office.page(
        request,
        reply,
        {
          title: closingWords.title,
          about: closingWords.about,
          back: { href, label: dialogueWords.name(dialogue.year, dialogue.ordinal) },
          current: dialoguesAddress,
          failed: status >= 400,
          notice,
          children: (
            <ClosingView counts={counts} address={href} dialogue={dialogue.address} version={dialogue.version} />
          ),
        },
        status,
      )
    }

    app.get(path, edit, (request: At, reply) => show(request, reply))

    app.post(path, edit, async (request: At, reply) => {
      const posted = readForm(closeForm, request.body)
      if (!posted.ok) return office.notFound(request, reply)
      const { address } = request.params
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, address)
        return dialogue && closeChecked(tx, by, { dialogueId: dialogue.id, version: posted.value.version })
      })
      if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, `${dialoguesAddress}/${address}`, words.close.done)
      if (outcome.refusal === 'closed')
        return office.done(reply, `${dialoguesAddress}/${address}`, words.refusals.closed)
      return show(request, reply, { is: 'refused', text: words.refusals[outcome.refusal] }, 409)
    })
  }
