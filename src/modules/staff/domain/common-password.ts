/**
 * The commonest passwords of 14 characters and more are short ones stretched: a word or a walk over the keyboard, once
 * or twice, with digits behind it. Each is told by its make, which covers what no list of leaked ones
 * holds: this year's number, Vietnamese words, the place's own name.
 */
const WORDS = [
  ...[
    'password',
    'passw0rd',
    'p@ssw0rd',
    'p@ssword',
    'matkhau',
    'mat khau',
    'mậtkhẩu',
    'mật khẩu',
    'admin',
    'administrator',
  ],
  ...['root', 'user', 'login', 'welcome', 'letmein', 'iloveyou', 'loveyou', 'anhyeuem', 'emyeuanh', 'yeuem', 'yeuanh'],
  ...['princess', 'football', 'baseball', 'superman', 'spiderman', 'batman', 'pokemon', 'dragon', 'monkey', 'shadow'],
  ...['master', 'sunshine', 'michael', 'charlie', 'jennifer', 'jessica', 'michelle', 'computer', 'internet', 'samsung'],
  ...['facebook', 'google', 'youtube', 'liverpool', 'chelsea', 'arsenal', 'barcelona', 'realmadrid', 'manchester'],
  ...[
    'manchesterunited',
    'linkinpark',
    'starwars',
    'harrypotter',
    'hellokitty',
    'justinbieber',
    'slipknot',
    'metallica',
  ],
  ...['vietnam', 'hanoi', 'saigon', 'haiphong', 'danang', 'hochiminh', 'tphcm', 'ubnd', 'uybannhandan', 'chutich'],
  ...[
    'doithoai',
    'doanhnghiep',
    'daison',
    'congchuc',
    'canbo',
    'phongkinhte',
    'vanphong',
    'changeme',
    'default',
    'test',
  ],
  ...[
    'qwerty',
    'abc',
    'love',
    'hello',
    'secret',
    'summer',
    'winter',
    'spring',
    'autumn',
    'xinchao',
    'concac',
    'nguyen',
  ],
  ...['temppassword', 'guest', 'demo', 'sysadmin', 'server', 'fuckyou', 'fuckoff', 'whatever', 'trustno', 'nothing'],
]
const words = [...new Set(WORDS.map((word) => word.normalize('NFC')))].sort((a, b) => b.length - a.length)

/** Rows of the keyboard, the columns walked down, and the alphabet; also backwards. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  '!@#$%^&*()',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'qweasdzxc',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  'azertyuiop',
]
const walks = ROWS.flatMap((row) => {
  const twice = row.length < 12 ? row + row : row
  return [twice, [...twice].reverse().join('')]
})

/** The longest beginning of `text` that is a walk of three keys and more; 0 when there is none. */
function walkAt(text: string): number {
  for (let length = Math.min(text.length, 36); length >= 3; length--)
    if (walks.some((walk) => walk.includes(text.slice(0, length)))) return length
  return 0
}

/** How many characters at the beginning are a stock piece: a word, a walk, one character repeated, a year or a date. */
function pieceAt(text: string): number {
  const word = words.find((one) => text.startsWith(one))?.length ?? 0
  const repeated = /^(.)\1{2,}/su.exec(text)?.[0].length ?? 0
  const digits = /^\d+/.exec(text)?.[0].length ?? 0
  const gap = /^[\s._\-@!#*?]+/.exec(text)?.[0].length ?? 0
  return Math.max(word, walkAt(text), repeated, digits, gap)
}

/** Is a password, in lower case, nothing but stock pieces? Digits alone, "password123456", "qwertyuiopasdfgh" are. */
export function isStock(password: string): boolean {
  let rest = password.normalize('NFC')
  while (rest !== '') {
    const length = pieceAt(rest)
    if (length === 0) return false
    rest = rest.slice(length)
  }
  return true
}
