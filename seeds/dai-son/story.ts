import type { DelayCause } from '#modules/deadlines/index.ts'
import type { Kind, Sector } from '#modules/organisations/index.ts'
import type { Field, Ruling, SenderSaying } from '#modules/petitions/index.ts'

/** An organisation of the demonstration. Every name is evidently fictitious, every telephone cannot exist. */
export interface StoryOrganisation {
  readonly key: string
  readonly name: string
  readonly kind: Kind
  /** 1 to 12; null: of another commune. */
  readonly village: number | null
  readonly elsewhere?: string
  readonly sector: Sector
  readonly identifier?: string
  readonly person: string
  /** Last digits after 0220 000 0. */
  readonly phone: string
  readonly email?: string
}

/** When something happened: a day, and the hour in Vietnam. */
export interface When {
  readonly on: string
  readonly at: string
}

export interface StoryRegistration extends When {
  readonly organisation: string
  readonly channel: 'online' | 'paper' | 'phone' | 'zalo' | 'village' | 'counter'
  readonly people?: number
  readonly speaks?: string
  /** The code of whose link or QR code brought them. */
  readonly from?: string
  /** Sent a second time under a name a little different. */
  readonly again?: boolean
}

/** Departments and bodies by what they are there for, as the default departments name them. */
export type Body =
  | 'economy'
  | 'office'
  | 'culture'
  | 'counter'
  | 'police'
  | 'tax'
  | 'policy-bank'
  | 'farm-bank'
  | 'power'
  | 'land-registry'

/** What an answer promises: what, who, by when. */
export interface StoryPromise {
  readonly what: string
  readonly who: Body
  /** Left out: no day is named. */
  readonly by?: string
}

/** What an answer says to one ask, by its place from 1; to the petition as a whole where it has none. */
export interface StoryReply {
  readonly ask?: number
  readonly ruling: Ruling
  readonly words: string
  readonly promises?: readonly StoryPromise[]
}

/** What happened to a petition after it came, each on its day. */
export type Step =
  | (When & {
      readonly do: 'classify'
      readonly competence: 'own' | 'joint' | 'beyond' | 'not-petition'
      readonly field: Field
      readonly bodies?: string
    })
  | (When & { readonly do: 'assign'; readonly lead: Body; readonly joining?: readonly Body[] })
  | (When & { readonly do: 'release'; readonly content?: string })
  | (When & {
      readonly do: 'ask-opinion'
      readonly of: Body
      readonly question: string
      readonly letter?: string
      /** Left out: in two weeks. */
      readonly by?: string
    })
  | (When & {
      readonly do: 'give-opinion'
      readonly of: Body
      readonly opinion: string
      readonly letter?: string
      /** What a drawing in the scan's place shows. */
      readonly scan?: string
    })
  | (When & { readonly do: 'asks'; readonly asks: readonly string[] })
  | (When & { readonly do: 'part'; readonly of: Body; readonly words: string })
  | (When & { readonly do: 'draft'; readonly text: string })
  | (When & {
      readonly do: 'draft-replies'
      readonly replies: readonly StoryReply[]
      readonly bases?: readonly string[]
    })
  | (When & { readonly do: 'comment'; readonly words: string })
  | (When & { readonly do: 'resolve' })
  | (When & { readonly do: 'note'; readonly words: string })
  | (When & { readonly do: 'extend'; readonly until: string; readonly reason: string })
  | (When & { readonly do: 'submit' })
  | (When & { readonly do: 'send-back'; readonly word: string })
  | (When & { readonly do: 'approve' })
  | (When & {
      readonly do: 'issue'
      readonly number: string
      readonly delayReason?: string
      readonly delayCause?: DelayCause
    })
  | (When & {
      readonly do: 'deliver'
      readonly way: 'counter' | 'post' | 'village-head' | 'email' | 'zalo'
      readonly to: string
    })
  | (When & {
      readonly do: 'spoken'
      readonly words: string
      readonly by: string
      readonly complete: boolean
      /** Ask by ask; left out: to all of it. */
      readonly replies?: readonly { readonly ask: number; readonly ruling: Ruling }[]
    })
  | (When & { readonly do: 'promise' } & StoryPromise)
  | (When & {
      readonly do: 'kept'
      readonly what: string
      readonly words: string
      /** What a drawing in a photo's place shows. */
      readonly photo?: string
    })
  | (When & {
      readonly do: 'heard'
      readonly what: string
      readonly said: SenderSaying
      readonly words?: string
      /** Who said it and how, where the counter entered it for him; left out: he answered himself. */
      readonly how?: string
    })
  | (When & { readonly do: 'moved'; readonly what: string; readonly to: string; readonly reason: string })
  | (When & { readonly do: 'confirm'; readonly number: string; readonly text: string })
  | (When & { readonly do: 'escalate'; readonly body: string; readonly reference: string; readonly note: string })
  | (When & { readonly do: 'remind-city'; readonly whom: string })
  | (When & { readonly do: 'city-answers'; readonly reference: string; readonly answer: string })
  | (When & { readonly do: 'guide'; readonly body: string; readonly note: string })
  | (When & { readonly do: 'spam'; readonly reason: string })
  | (When & { readonly do: 'duplicate'; readonly of: string; readonly reason: string })
  | (When & { readonly do: 'withdraw'; readonly reason: string; readonly how: string })
  | (When & { readonly do: 'message'; readonly from: 'sender' | 'office'; readonly words: string })
  | (When & { readonly do: 'split'; readonly rest: string; readonly part: string; readonly as: string })
  | (When & { readonly do: 'rate'; readonly stars: number; readonly words: string; readonly how: string })
  | (When & { readonly do: 'look-again'; readonly words: string; readonly how: string })

/** One kind of step. */
export type StepOf<Do extends Step['do']> = Extract<Step, { readonly do: Do }>

/** What happened to a petition that was split off another, under the key it got then. */
export interface StoryPart {
  readonly key: string
  readonly steps: readonly Step[]
}

export interface StoryPetition extends When {
  readonly key: string
  readonly organisation: string
  readonly channel: 'online' | 'paper' | 'phone' | 'email' | 'zalo' | 'village' | 'conference'
  readonly arrivalNumber?: string
  /** Sent from the English page: its sender is told everything in English. */
  readonly inEnglish?: boolean
  /** The code of whose link or QR code brought them. */
  readonly from?: string
  readonly content: string
  readonly proposal?: string
  readonly field: Field | null
  readonly askAtConference?: boolean
  readonly named?: boolean
  /** Who signed too, one a line. */
  readonly signatories?: string
  /** In the same form as the petition of this key. */
  readonly with?: string
  readonly steps: readonly Step[]
}
