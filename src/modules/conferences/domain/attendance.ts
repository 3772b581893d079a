import { type CountedAs, countedGroups, isBusinessGroup, type ReplyAnswer, type Why } from './invitations.ts'

/** Somebody on the list, as far as counting asks. */
export interface CountedInvitee {
  readonly id: string
  readonly why: Why
  readonly countedAs: CountedAs
  readonly removed: boolean
  readonly answer: ReplyAnswer | null
  readonly sent: boolean
}

/** One kind of organisation, or whose people: how many invitations, and how many of them came with how many people. */
export interface GroupCount {
  readonly group: CountedAs
  readonly invited: number
  readonly comes: number
  readonly declines: number
  readonly came: number
  readonly people: number
}

/** How a conference was attended: invitations, not people, but where it says people. */
export interface Participation {
  readonly invited: number
  /** Were sent or handed their invitation. */
  readonly sent: number
  readonly replied: number
  readonly willCome: number
  readonly declined: number
  /** Of those invited. */
  readonly came: number
  readonly walkIns: number
  /** Everybody in the hall. */
  readonly people: number
  /** Of them for companies, co-operatives, households. */
  readonly businessPeople: number
  /** Organisations that came, however many people. */
  readonly businesses: number
  readonly groups: readonly GroupCount[]
}

/** Counts invitations, replies and who came, in all and by group; groups without anybody are left out. */
export function participationOf(
  all: readonly CountedInvitee[],
  arrivals: ReadonlyMap<string, { readonly people: number }>,
): Participation {
  const listed = all.filter((one) => !one.removed || arrivals.has(one.id))
  const invited = listed.filter(({ why }) => why !== 'walk-in')
  const here = listed.filter(({ id }) => arrivals.has(id))
  const peopleOf = (some: readonly CountedInvitee[]) =>
    some.reduce((sum, { id }) => sum + (arrivals.get(id)?.people ?? 0), 0)
  const answered = (some: readonly CountedInvitee[], declines: boolean) =>
    some.filter(({ answer }) => answer !== null && (answer === 'declines') === declines).length
  const businesses = here.filter(({ countedAs }) => isBusinessGroup(countedAs))
  return {
    invited: invited.length,
    sent: invited.filter(({ sent }) => sent).length,
    replied: invited.filter(({ answer }) => answer !== null).length,
    willCome: answered(invited, false),
    declined: answered(invited, true),
    came: here.filter(({ why }) => why !== 'walk-in').length,
    walkIns: here.filter(({ why }) => why === 'walk-in').length,
    people: peopleOf(here),
    businessPeople: peopleOf(businesses),
    businesses: businesses.length,
    groups: countedGroups
      .map((group) => {
        const of = listed.filter(({ countedAs }) => countedAs === group)
        const ofInvited = of.filter(({ why }) => why !== 'walk-in')
        const came = of.filter(({ id }) => arrivals.has(id))
        return {
          group,
          invited: ofInvited.length,
          comes: answered(ofInvited, false),
          declines: answered(ofInvited, true),
          came: came.length,
          people: peopleOf(came),
        }
      })
      .filter(({ invited: some, came }) => some > 0 || came > 0),
  }
}
