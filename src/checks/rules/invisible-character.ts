import type { Check, RuleFinding } from '../check.ts'

/** Runs of them. The upper controls are characters of another code page: that is told as broken characters. */
const invisible =
  /(?:(?![\0\t\n\r\u0080-\u009f])[\p{Cc}\u00ad\u200b-\u200d\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff])+/gu
/** Scripts that are written without spaces, or joined: there these characters do something. */
const usesThem =
  /[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u1a20-\u1aaf\ufb1d-\ufefc\u{1f000}-\u{1ffff}\u2600-\u27bf]|\ufe0f/u
const names: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark in the middle of the text',
}

export const invisibleCharacter: Check = {
  id: 'invisible-character',
  severity: 'warning',
  scope: 'article',
  hasSafeFixes: true,
  title: 'Invisible characters',
  about:
    'Characters that nobody sees break search, links and line ends: zero-width spaces, soft hyphens, control and direction characters. Where a language or an emoji needs them they are left alone.',
  check({ text }) {
    const findings: RuleFinding[] = []
    for (const { 0: run, index } of text.matchAll(invisible)) {
      // A byte order mark may begin a file, and a soft hyphen after Ã is half of a broken í.
      if (index === 0 && run === '\ufeff') continue
      if (run === '\u00ad' && /[\u00c2-\u00f4]/.test(text[index - 1] ?? '')) continue
      const to = index + run.length
      if (usesThem.test(text.slice(Math.max(0, index - 3), index) + text.slice(to, to + 3))) continue
      const insert = /[\u2028\u2029\v]/.test(run) ? ' ' : ''
      // Direction characters come in pairs and may hide what a text says.
      const isSafe = !/[\u202a-\u202e\u2066-\u2069]/.test(run)
      const fix = { title: 'Remove it', edits: [{ from: index, to, insert }], isSafe }
      findings.push({ from: index, to, message: messageFor(run), fix })
    }
    return findings
  },
}

function messageFor(run: string): string {
  if (run.length > 1) return `${run.length} invisible characters stand here.`
  const code = run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `An invisible ${names[run] ?? `character U+${code}`} stands here.`
}
