import { inBothLanguages } from '#kernel/language.ts'
import { floorWords as vi } from './words.vi.ts'

/** What who raises a petition by telephone in the hall reads. */
export const phoneWordsIn = inBothLanguages(
  { ...vi.phonePage, errors: vi.errors },
  {
    title: 'Raise a petition at the conference',
    about: 'The secretary reads it before it is shown in the hall. You get a code to follow it at once.',
    shut: 'The hall takes no petitions by telephone now. Please tell the secretary of the conference.',
    tooMany:
      'Too many petitions have just come from the hall. Tell the secretary of the conference, or send it again later.',
    name: 'Name of the business',
    person: 'Your name',
    phone: 'Telephone',
    village: 'Village',
    content: 'What is your petition?',
    send: 'Send the petition',
    follow: 'Follow the conference on this telephone',
    closed: {
      unknown: {
        title: 'This link is not right',
        text: 'Scan the code on the screen of the hall again, or tell the secretary of the conference.',
      },
      revoked: {
        title: 'This link was withdrawn',
        text: 'Scan the code on the screen of the hall again, or tell the secretary of the conference.',
      },
      expired: {
        title: 'This conference is over',
        text: 'The link works on the conference day alone. Send your petition from the home page of the commune.',
      },
      other: {
        title: 'This link belongs to another conference',
        text: 'Scan the code on the screen of the hall you sit in, or tell the secretary of the conference.',
      },
    },
    errors: {
      name: 'Write the name of the business, or your own.',
      content: 'Write what your petition is.',
      long: 'Too long.',
      phone: 'Write a telephone number such as 0912 345 678, or leave it empty.',
    },
  },
)
