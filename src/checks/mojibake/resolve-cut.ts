// What a sequence was that lost bytes: decided where only one character makes sense, else candidates in order.
import { candidatesFor, type Sequence } from './utf8-sequence.ts'

interface Resolved {
  /** Null when several make sense. */
  original: string | null
  candidates: string[]
  /** The space after it was a part of it. */
  eatsSpace?: boolean
}

/** Words that follow a word, so that a space before them is one. */
const begins = /^ (?:l[eao]s?|une?|des?|du|di|il|in|per|que|qui|en|et|ou|pour|mais|est|non)[ ,.]/i

/** The most used emoji, most used first: of several that fit, writers meant one of these. */
const often =
  '😂❤😍🤣😊🙏💕😭🔥😘👍🥰😎✨🤝🚀💡🎯📈🌍🌎🌏🌟💪🙌🎉📊🔑💖🌱🏆📌👉🤍💰🛒🏡🏠🎨🎓📱💻🍀🍕🍎🌿🌊🏃🐶🐱🎁🎵📚🔍🔒🕐🤖🤔'

export function resolveCut(text: string, cut: Sequence): Resolved {
  const candidates = candidatesFor(cut)
  const before = text.slice(Math.max(0, cut.from - 12), cut.from)
  const after = text.slice(cut.to, cut.to + 12)
  const [first, second] = cut.bytes
  const followsEmoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u.test(before)
  if (first === 0xef && second === 0xb8 && followsEmoji) return decided('\ufe0f')
  if (first === 0xe2 && second === 0x80 && cut.bytes.length === 2) {
    const isBetweenEmoji = followsEmoji && /^(?:\p{Extended_Pictographic}|ðŸ)/u.test(after)
    if (isBetweenEmoji) return decided('\u200d')
    return { original: null, candidates: ranked(candidates, quoteRank) }
  }
  if (cut.bytes.length === 1) {
    const lost = lostSpace(first, before, after)
    if (lost) return lost
  }
  return { original: null, candidates: ranked(candidates, rankOf) }
}

/** Lost with the no-break space in it: what the undefined bytes stand for are capitals, which no sentence has here. */
function lostSpace(first: number | null | undefined, before: string, after: string): Resolved | null {
  const followsWord = /\p{Ll}[,;]? $/u.test(before)
  if (first === 0xc3 && followsWord)
    return /^ qu(?:el[ae]s?|ilo)\b/.test(after)
      ? { ...decided('à'), eatsSpace: true }
      : /^ /.test(after)
        ? decided('à')
        : null
  if (first === 0xc3 && /\p{Ll}$/u.test(before) && begins.test(after)) return decided('à')
  const beginsWord = /(?:^|[^\p{L}])$/u.test(before) && /^ \p{Ll}/u.test(after)
  return first === 0xc5 && beginsWord ? { ...decided('Š'), eatsSpace: true } : null
}

function decided(original: string) {
  return { original, candidates: [] }
}

function ranked(candidates: readonly string[], rank: (candidate: string) => number): string[] {
  const ranks = new Map(candidates.map(candidate => [candidate, rank(candidate)]))
  return [...candidates].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
}

function quoteRank(candidate: string): number {
  return candidate === '”' ? 0 : 1
}

function rankOf(candidate: string): number {
  const at = often.indexOf(candidate)
  if (at >= 0) return at
  // Then other emoji, and signs that hardly anybody types last.
  return (/\p{Emoji_Presentation}/u.test(candidate) ? 1 : 2) * 0x200000 + (candidate.codePointAt(0) ?? 0)
}
