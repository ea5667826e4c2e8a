// Characters as people count them: an accent, a flag or a family is one with what it belongs to.

/** Below it are Latin letters, with their accents as one sign each. */
const latinEnd = 0x300
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Graphemes. Runs of plain signs are counted by their length, since asking for each takes a hundred times as long. */
export function countCharacters(text: string): number {
  let count = 0
  let from = 0
  for (let at = 0; at < text.length; ) {
    if (isPlain(text.charCodeAt(at))) {
      at += 1
      continue
    }
    // The sign before may be what an accent belongs to, and the sign after may belong to a mark before it.
    let to = at + 1
    while (to < text.length && !(isPlain(text.charCodeAt(to)) && isPlain(text.charCodeAt(to - 1)))) to += 1
    const start = Math.max(from, at - 1)
    count += start - from
    for (const _ of segmenter.segment(text.slice(start, to))) count += 1
    from = to
    at = to
  }
  return count + text.length - from
}

/** Each is a character, unless something else follows. A return is not: it may be one with the line feed. */
function isPlain(code: number): boolean {
  if (code < latinEnd) return code !== 0x0d && code !== 0xad
  // Kana and ideographs, without the voicing marks that go with the sign before; Hangul in whole syllables.
  if (code >= 0x3041 && code <= 0x9fff) return code < 0x3099 || code > 0x309a
  return code >= 0x3000 && code <= 0x3029
}
