import type { Kind, Sector } from '#modules/organisations/index.ts'
import type { Field } from '#modules/petitions/index.ts'

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
  | (When & { readonly do: 'ask-opinion'; readonly of: Body; readonly question: string; readonly letter?: string })
  | (When & { readonly do: 'give-opinion'; readonly of: Body; readonly opinion: string; readonly letter?: string })
  | (When & { readonly do: 'draft'; readonly text: string })
  | (When & { readonly do: 'submit' })
  | (When & { readonly do: 'send-back'; readonly word: string })
  | (When & { readonly do: 'approve' })
  | (When & { readonly do: 'issue'; readonly number: string; readonly delayReason?: string })
  | (When & {
      readonly do: 'deliver'
      readonly way: 'counter' | 'post' | 'village-head' | 'email' | 'zalo'
      readonly to: string
    })
  | (When & { readonly do: 'spoken'; readonly words: string; readonly by: string; readonly complete: boolean })
  | (When & { readonly do: 'confirm'; readonly number: string; readonly text: string })
  | (When & { readonly do: 'escalate'; readonly body: string; readonly reference: string; readonly note: string })
  | (When & { readonly do: 'remind-city'; readonly whom: string })
  | (When & { readonly do: 'city-answers'; readonly reference: string; readonly answer: string })
  | (When & { readonly do: 'guide'; readonly body: string; readonly note: string })
  | (When & { readonly do: 'spam'; readonly reason: string })
  | (When & { readonly do: 'duplicate'; readonly of: string; readonly reason: string })
  | (When & { readonly do: 'withdraw'; readonly reason: string; readonly how: string })
  | (When & { readonly do: 'message'; readonly from: 'sender' | 'office'; readonly words: string })

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
