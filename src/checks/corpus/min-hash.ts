// MinHash: a short signature of a text, of which as many parts agree between two texts as they share runs of words.
import { hashText, mix } from './text-hash.ts'

const parts = 64
const rows = 4
/** Words in a run. */
const shingle = 4
/** Fewer runs say too little. */
const leastShingles = 40

const seeds = Uint32Array.from({ length: parts }, (_, index) => mix((index + 1) * 0x9e3779b1))

/** Null for a text that is too short to be compared. */
export function signatureOf(words: readonly string[]): Uint32Array | null {
  if (words.length < leastShingles + shingle) return null
  const hashes = words.map(hashText)
  const signature = new Uint32Array(parts).fill(0xffffffff)
  for (let at = 0; at + shingle <= hashes.length; at++) {
    let run = 0
    for (let next = at; next < at + shingle; next++) run = Math.imul(run, 31) + (hashes[next] ?? 0)
    const base = mix(run)
    for (let part = 0; part < parts; part++) {
      const value = Math.imul(base ^ (seeds[part] ?? 0), 0x9e3779b1) >>> 0
      if (value < (signature[part] ?? 0)) signature[part] = value
    }
  }
  return signature
}

/** Of texts that are alike, one of these is the same almost surely; of others, hardly ever. */
export function bandsOf(signature: Uint32Array): number[] {
  const bands: number[] = []
  for (let from = 0; from < parts; from += rows) {
    let band = from
    for (let at = from; at < from + rows; at++) band = mix(Math.imul(band, 31) + (signature[at] ?? 0))
    bands.push(band)
  }
  return bands
}

/** The share of word runs that two texts have in common, from 0 to 1, to about a tenth. */
export function similarityOf(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let part = 0; part < parts; part++) if (one[part] === other[part]) same += 1
  return same / parts
}
