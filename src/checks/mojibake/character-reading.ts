// What a character is to a reader: a letter of a script, a mark, a sign of some sort.

export type Kind =
  | 'space'
  | 'ascii'
  | 'digit'
  | 'letter'
  | 'mark'
  | 'picture'
  | 'quote'
  | 'plain'
  | 'super'
  | 'money'
  | 'degree'
  | 'brand'
  | 'open'
  | 'section'
  | 'accent'
  | 'math'
  | 'box'
  | 'odd'
  | 'broken'

export interface Reading {
  kind: Kind
  /** Of letters and marks; '' for others. */
  script: string
  isUpper: boolean
  isLower: boolean
  isAscii: boolean
  /** Letters that only scholars and small alphabets use. */
  isRare: boolean
}

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Thai',
  'Devanagari',
  'Hangul',
  'Han',
  'Hiragana',
  'Katakana',
  'Bengali',
  'Tamil',
  'Telugu',
  'Georgian',
  'Armenian',
].map(name => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }))
const common =
  /[A-Za-z\u00aa\u00ba\u00c0-\u017fƏəƠơƯưȘșȚț\u1e00-\u1e03\u1e80-\u1e85\u1ea0-\u1ef9ﬁﬂ\u0386-\u03ce\u0400-\u045fҐґӘәҒғҚқҢңӨөҰұҮүҺһ\u05d0-\u05ea\u0621-\u064a\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06cc\u06d2\u0904-\u0939\u0958-\u095f\u0985-\u0e30\u0e40-\u0e46\u10a0-\u10ff\u0531-\u0587\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

const signs: readonly (readonly [Kind, RegExp])[] = [
  ['space', /[\s\u00a0\u2000-\u200b\u202f\u3000]/],
  ['broken', /[\u0080-\u009f\ufffd]|\p{Cn}|\p{Co}|\p{Cs}/u],
  ['quote', /[“”„‚«»‹›]/],
  ['plain', /[…–—•·‘’\u00ad\u3001-\u303f\uff00-\uffef′″‐‑]|\ufe0f|\u200c|\u200d|\u200e|\u200f/],
  ['super', /[²³¹⁰-₟]/],
  ['money', /[¢£¥€\u20a0-\u20bf]/],
  ['degree', /[°]/],
  ['brand', /[®™]/],
  ['open', /[¿¡]/],
  ['section', /[§©]/],
  ['accent', /´/],
  // Letters to Unicode, accents without a letter to readers.
  ['odd', /[\u02b0-\u02ff]/],
  ['math', /[µ×÷±∂∆∏∑√∞∫≈≠≤≥⁄◊≡∩⌠⌡∙ⁿ]/],
  ['box', /[─-▟■]/],
  [
    'picture',
    /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}\u2190-\u21ff\u25a0-\u27bf]/u,
  ],
  ['mark', /\p{M}/u],
  ['digit', /\p{Nd}/u],
]

/** By code: nothing is asked as often as this. */
const readings: (Reading | undefined)[] = []
const beyond = new Map<number, Reading>()

/** Of the character with this code; of nothing, as of a space. */
export function readingOf(code: number): Reading {
  const known = code < 0x10000 ? readings[code] : beyond.get(code)
  if (known) return known
  const reading = classify(code < 0 ? '' : String.fromCodePoint(code))
  if (code < 0) return reading
  if (code < 0x10000) readings[code] = reading
  else beyond.set(code, reading)
  return reading
}

function classify(character: string): Reading {
  const isAscii = character <= '\u007f'
  const script = scripts.find(({ pattern }) => pattern.test(character))?.name ?? ''
  const base = { script, isAscii, isUpper: /\p{Lu}/u.test(character), isLower: /\p{Ll}/u.test(character) }
  const reading = (kind: Kind, isRare = false): Reading => ({ ...base, kind, isRare })
  if (character === '' || (isAscii && /\s/.test(character))) return reading('space')
  if (isAscii && !/[A-Za-z0-9]/.test(character)) return reading('ascii')
  const sign = signs.find(([, pattern]) => pattern.test(character))
  if (sign) return reading(sign[0])
  if (/\p{L}/u.test(character)) return reading('letter', !common.test(character))
  return reading('odd')
}
