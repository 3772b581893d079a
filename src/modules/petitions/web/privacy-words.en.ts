import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './privacy-words.vi.ts'

/** The privacy notice, in the language of the page. */
export const privacyWords = inBothLanguages(vi, {
  title: 'Privacy',
  description: 'What your information is used for, who can see it, how long it is kept, and what your rights are.',
  home: 'Home',
  about: (unit: string) =>
    `This page says how ${unit} uses what you fill in when you register for the conference and when you send a petition.`,
  sections: (unit: { name: string; contactYears: number }) => [
    {
      title: 'Who keeps the information?',
      lines: [
        `The People’s Committee of ${unit.name}. This site does not use anyone else’s tracking, advertising or fonts.`,
      ],
    },
    {
      title: 'What do we keep, and why?',
      lines: [
        'The name of the business, what kind it is, its village and its line of business: to know who is asking, whether the business counts towards holding the conference, and who should handle the matter.',
        'The contact’s name, telephone number and email address: so that we can call you back, tell you the result and send an invitation, and so that you can follow your petition.',
        'A tax code or household business code, if you give one: so that no business is counted twice. It is encrypted; officers see only its last few digits.',
        'What the petition says and the files you send with it: to settle the matter. Please do not send a picture of an identity card.',
      ],
    },
    {
      title: 'Why do we not ask for your consent?',
      lines: [
        'Receiving and settling petitions is a duty the law gives to public bodies, so your separate consent is not needed. We do ask whether to name you in public, depending on the kind of business; leaving it empty makes no difference to how your petition is handled.',
      ],
    },
    {
      title: 'Who can see it?',
      lines: [
        'The officers whose work it is: those who receive, classify, answer and approve petitions. Whatever anyone does with a petition is recorded.',
        'The departments and bodies that help to settle it, or a higher authority, when the petition is passed to them.',
        'Everybody: the text of the petition with personal information hidden, its progress and the answer. Companies and co-operatives are named unless they ask to be hidden. Household businesses and individuals are named only if they agree; otherwise it says “a household business in …” and the village.',
        'Complaints and denunciations sent here by mistake are never published, and who sent them is kept secret.',
      ],
    },
    {
      title: 'How long is it kept?',
      lines: [
        'Petitions and answers are official records, and are kept for as long as the rules on archives require.',
        `The contact’s name, telephone number and email address are kept for ${unit.contactYears === 1 ? '1 year' : `${unit.contactYears} years`} after they were last used (to receive a petition, answer it or tell you something) and are then deleted; while a petition is still open they are kept until it is settled.`,
        'If you want them deleted earlier, or your code too, we delete them on request once they are no longer needed; the record that remains does not name the contact.',
        'Files you uploaded but never sent are not part of any record.',
      ],
    },
  ],
  rights: 'What are your rights, and how long does it take?',
  rightsAbout:
    'We confirm your request within 2 working days. Each time limit below can be extended once at most, and we tell you beforehand.',
  rightsRows: [
    { right: 'See, correct or get a copy of your information', within: '10 days (15 days when others handle it too)' },
    {
      right: 'Take back your consent to be named, restrict or object to how it is used',
      within: '15 days (20 days when others handle it too)',
    },
    { right: 'Have your contact details deleted', within: '20 days (30 days when others handle it too)' },
    { right: 'Ask for your information to be protected', within: '15 days' },
    {
      right: 'Complain, denounce, claim compensation',
      within: 'as the laws on complaints and denunciations and the civil law provide',
    },
  ],
  rightsLimit:
    'What has to be kept under the law on archives, or is needed to settle a petition, may not be deleted at once. If so, we tell you why.',
  how: 'How do I ask?',
  howCounter: 'Go to',
  howCall: 'call',
  howLink: 'or write it under “Add to the petition” on your petition’s page, which opens with the code and the PIN.',
  secret: 'About the code and the PIN',
  secretAbout:
    'Anyone who has your own link, or both the code and the PIN, can read the whole petition. Do not pass the receipt on to anyone it does not concern. If someone else has seen it, tell the commune and you will get a new PIN and a new link.',
  source: 'Legal basis: Law on Personal Data Protection no. 91/2025/QH15; Decree no. 356/2025/ND-CP.',
})
