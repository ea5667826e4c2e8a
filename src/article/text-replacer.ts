// Find and replace in one text. A pattern is an editor's own: whoever runs it must be able to stop it.
import { GalleyError } from './galley-error.ts'

export interface TextSearch {
  find: string
  /** In a pattern's replacement `$1` stands for its first group; in plain text it is a dollar and a one. */
  replacement: string
  /** `find` is a regular expression. */
  isPattern: boolean
  wholeWord: boolean
  matchCase: boolean
}

/** Throws `invalid` when there is nothing to find, or the pattern is none or matches the empty text. */
export function createReplacer(search: TextSearch): (text: string) => string {
  const { replacement, isPattern } = search
  const pattern = searchPattern(search)
  return text => (isPattern ? text.replace(pattern, replacement) : text.replace(pattern, () => replacement))
}

/** Throws as `createReplacer` does. */
export function searchPattern({ find, isPattern, wholeWord, matchCase }: TextSearch): RegExp {
  if (find === '') throw new GalleyError('invalid', 'Write what is to be found.')
  const inner = isPattern ? `(?:${find})` : find.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const whole = wholeWord ? `(?<![\\p{L}\\p{N}_])${inner}(?![\\p{L}\\p{N}_])` : inner
  const pattern = compiled(find, whole, `gmu${matchCase ? '' : 'i'}`)
  if (''.search(pattern) === 0)
    throw new GalleyError('invalid', 'This pattern also matches where there is nothing. Make it more exact.')
  return pattern
}

function compiled(find: string, whole: string, flags: string): RegExp {
  try {
    // Alone first: brackets that only our own close are no pattern either.
    if (whole.includes('(?:')) new RegExp(find, flags)
    return new RegExp(whole, flags)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.replace(/^.*: /, '') : ''
    throw new GalleyError('invalid', `This is not a regular expression: ${detail}.`, { cause })
  }
}
