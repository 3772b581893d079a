import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  defaultDepartments,
  kindWords,
  placeWords,
  type ReferenceUnit,
  referenceUnit,
  searchReferenceUnits,
  usualCounter,
  usualHours,
} from '#modules/units/index.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { isSetUpLink, setUp, setUpPath } from '../application/set-up.ts'
import { enter } from './enter.tsx'
import { VoidLinkPage } from './links.view.tsx'
import { readNewPassword } from './password-form.ts'
import { realNow, sendPlain } from './plain.ts'
import { ChooseFirstUnitPage, SetUpPage } from './set-up.view.tsx'
import { setUpForm } from './set-up-form.ts'
import type { StaffWeb } from './staff-web.ts'
import { UNIT_COMPLETION } from './unit-search.tsx'
import { words } from './words.vi.ts'

type ByToken = { Params: { token: string }; Querystring: { q?: string; xa?: string } }
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What the second step begins with. */
const prefilled = (unit: ReferenceUnit): FormState =>
  newForm({
    counterName: usualCounter,
    ...usualHours,
    isSpecialist: '1',
    departments: defaultDepartments(unit.kind).map(({ name }) => name),
  })

/** The set-up behind its one-time link, and the completion of units. */
export const setUpPages = (web: StaffWeb) => async (app: FastifyInstance) => {
  const open = { config: { open: true } }
  const isVoid = (reply: FastifyReply) => sendPlain(reply, <VoidLinkPage text={words.links.voidSetUp} />, 404)

  app.get<{ Querystring: { q?: string } }>(UNIT_COMPLETION.replace('/can-bo', ''), open, async (request, reply) => {
    const items = searchReferenceUnits(text(request.query.q)).map((unit) => ({
      value: unit.code,
      label: kindWords(unit.kind, unit.name),
      hint: placeWords(unit.provinceName),
    }))
    return reply.header('cache-control', 'no-store').send({ items })
  })

  app.get<ByToken>('/thiet-lap-lan-dau/:token', open, async (request, reply) => {
    const { token } = request.params
    if (!(await isSetUpLink(web.db, token, realNow()))) return isVoid(reply)
    const unit = referenceUnit(text(request.query.xa))
    if (unit) return sendPlain(reply, <SetUpPage path={setUpPath(token)} unit={unit} form={prefilled(unit)} />)
    const typed = text(request.query.q)
    const hits = typed ? searchReferenceUnits(typed, 30) : null
    return sendPlain(reply, <ChooseFirstUnitPage path={setUpPath(token)} typed={typed} hits={hits} />)
  })

  app.post<ByToken>('/thiet-lap-lan-dau/:token', open, async (request, reply) => {
    const { token } = request.params
    if (!(await isSetUpLink(web.db, token, realNow()))) return isVoid(reply)
    const typed = fieldsOf(request.body)
    const unit = referenceUnit(text(typed.xa))
    if (!unit) return reply.redirect(setUpPath(token), 303)
    const posted = readForm(setUpForm, request.body)
    const own = [text(typed.email), text(typed.name)]
    const chosen = await readPassword(web, token, typed, own)
    const keep = 'password' in chosen ? seal(web, token, chosen.password) : undefined
    const again = (errors: FormState['errors'], status: number, refused?: string) =>
      sendPlain(
        reply,
        <SetUpPage
          path={setUpPath(token)}
          unit={unit}
          form={formWithErrors(posted.form.values, errors)}
          passwordKept={keep}
          refused={refused}
        />,
        status,
      )
    const wrong = 'errors' in chosen ? chosen.errors : {}
    if (!posted.ok) return again({ ...posted.form.errors, ...wrong }, 422)
    if (!('password' in chosen)) return again(wrong, 422)
    const { name, addressForm, email, isSpecialist, villages, departments, ...rest } = posted.value
    const { counterName, counterAddress, phone, site, opensAt, closesAt } = rest
    const outcome = await setUp(
      web,
      token,
      { name, addressForm, email, isSpecialist, password: chosen.password },
      {
        reference: unit,
        data: { counterName, counterAddress, phone, site, opensAt, closesAt },
        departments: defaultDepartments(unit.kind).filter((one) => departments.includes(one.name)),
        villages,
      },
      realNow(),
    )
    if (outcome.ok) {
      const said = words.setUp.done(kindWords(unit.kind, unit.name))
      const who = {
        accountId: outcome.value.accountId,
        beginning: { with: 'password', secondFactor: false },
      } as const
      return enter(web, request, reply, who, { back: '/can-bo/thiet-lap', said })
    }
    return outcome.refusal === 'link-void' ? isVoid(reply) : again({}, 409, words.setUp.served)
  })
}

type Typed = ReturnType<typeof fieldsOf>

/** The password typed now, or the one kept from the try before when both fields were left empty. */
async function readPassword(web: StaffWeb, token: string, typed: Typed, own: readonly string[]) {
  const now = { password: text(typed.password), passwordAgain: text(typed.passwordAgain) }
  const kept = now.password || now.passwordAgain ? null : unseal(web, token, text(typed.passwordKept))
  return readNewPassword(kept === null ? now : { password: kept, passwordAgain: kept }, own)
}

const SEALED = 'set-up password'
const seal = (web: StaffWeb, token: string, password: string) =>
  web.keys.seal(JSON.stringify([SEALED, token, password])).toString('base64url')

function unseal(web: StaffWeb, token: string, sealed: string): string | null {
  if (!sealed) return null
  try {
    const [what, of, password]: unknown[] = JSON.parse(web.keys.open(Buffer.from(sealed, 'base64url')))
    return what === SEALED && of === token && typeof password === 'string' ? password : null
  } catch {
    return null
  }
}
