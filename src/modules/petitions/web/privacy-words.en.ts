import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './privacy-words.vi.ts'

/** The privacy notice, in the language of the page. */
export const privacyWords = inBothLanguages(vi, {
  title: 'Privacy',
  description: 'What your information is used for, who can see it, how long it is kept, and what your rights are.',
  home: 'Home',
  about: (unit: string) =>
    `This page says how ${unit} uses what you fill in when you register for the conference and when you send a petition.`,
  sections: (unit: { name: string }) => [
    {
      title: 'Who keeps the information?',
      lines: [
        `The People’s Committee of ${unit.name}. This site uses no tracking, no advertising and no fonts of anybody else.`,
      ],
    },
    {
      title: 'What is kept, and what for?',
      lines: [
        'The name of the business, what kind it is, its village and its line of business: to know who petitions, whether the business counts towards holding the conference, and who is to handle the matter.',
        'The contact’s name, telephone number and email address: to call back, to tell you the result, to send an invitation, and for you to follow your petition.',
        'A tax code or household business code, if you give one: so that no business is counted twice. It is encrypted, and officers only see its last digits.',
        'What the petition says and the files you send with it: to settle the matter. Please do not send a picture of an identity card.',
      ],
    },
    {
      title: 'Why do we not ask for your consent?',
      lines: [
        'To receive petitions and settle them is a duty of the State’s bodies by law, so no consent of its own is needed. Whether you are named in public, we do ask, according to the kind of business; to leave it empty changes nothing about how your petition is handled.',
      ],
    },
    {
      title: 'Who can see it?',
      lines: [
        'The officers whose work it is: those who receive, classify, answer and approve. Whatever anybody does with a petition is recorded.',
        'The departments and bodies that join in settling it, or the higher authority, once the petition is passed to them.',
        'Everybody: the text of the petition with personal information hidden, its progress and the answer. Companies and co-operatives are named unless they ask to be hidden. Household businesses and individuals are named only if they agree; otherwise it says “a household business in …” and the village.',
        'Complaints and denunciations sent here by mistake are never published, and the sender is kept secret.',
      ],
    },
    {
      title: 'How long is it kept?',
      lines: [
        'Petitions and answers are official files, kept as the rules on archives say.',
        'Telephone number, email address and codes are used only to settle the petition and to tell you the result. When they are no longer needed, they are deleted if you ask; the file that remains does not name the contact.',
        'Files that were uploaded but never sent belong to no file of ours.',
      ],
    },
  ],
  rights: 'What are your rights, and how soon are they met?',
  rightsAbout:
    'Your request is confirmed within 2 working days. Each time limit below can be extended once at most, and you are told beforehand.',
  rightsRows: [
    { right: 'To see, correct or receive your information', within: '10 days (15 days when others handle it too)' },
    {
      right: 'To take back being named, to restrict or to object to a use',
      within: '15 days (20 days when others handle it too)',
    },
    { right: 'To have contact details deleted', within: '20 days (30 days when others handle it too)' },
    { right: 'To ask that your information be protected', within: '15 days' },
    {
      right: 'To complain, to denounce, to claim compensation',
      within: 'as the laws on complaints, on denunciations and the civil law say',
    },
  ],
  rightsLimit:
    'What has to be kept under the law on archives, or is needed to settle a petition, may not be deleted at once; you are then told why.',
  how: 'Where to ask?',
  howCounter: 'Go to',
  howCall: 'call',
  howLink: 'or write it under “Add to the petition” on your petition’s page, which opens with the code and the PIN.',
  secret: 'About the code and the PIN',
  secretAbout:
    'Anyone who has your own link, or both the code and the PIN, can read the whole petition. Do not pass the receipt on to people it does not concern. If somebody has got hold of it, tell the commune and you will get another PIN and another link.',
  source: 'Legal basis: Law on Personal Data Protection no. 91/2025/QH15; Decree no. 356/2025/ND-CP.',
})
