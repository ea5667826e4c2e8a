// Inflates one file of a zip within limits that are counted while inflating, never taken from the header.
import { Inflate } from 'fflate'
import { GalleyError } from '../../article/galley-error.ts'
import { crc32 } from './crc32.ts'

export interface ZipData {
  method: number
  crc: number
  /** Bytes after inflating, as the zip says. */
  size: number
  packed: Uint8Array
}

const stored = 0
const deflated = 8
const sliceBytes = 16_384
/** Text deflates to a tenth; what shrinks far more than this is made to fill disks. */
const maxRatio = 200
const ratioFloorBytes = 2 ** 20

/** Throws `too-large` past a limit, `invalid` when size or checksum differ or the method is unknown. */
export function inflateEntry(
  data: ZipData,
  maxBytes: number,
  budget: { left: number },
): Uint8Array<ArrayBuffer> {
  const limit = Math.min(maxBytes, budget.left, Math.max(ratioFloorBytes, data.packed.length * maxRatio))
  const bytes = unpack(data, limit)
  if (bytes.length !== data.size || crc32(bytes) !== data.crc)
    throw new GalleyError('invalid', 'This file is damaged in the zip: its size or checksum is wrong.')
  budget.left -= bytes.length
  return bytes
}

function unpack({ method, packed }: ZipData, limit: number): Uint8Array<ArrayBuffer> {
  if (method !== stored && method !== deflated)
    throw new GalleyError('invalid', 'This file is packed in a way that the desk does not know.')
  if (method === stored) {
    if (packed.length > limit) throw tooLarge()
    return packed.slice() as Uint8Array<ArrayBuffer>
  }
  const bytes = new GrowingBytes()
  const inflate = new Inflate(part => {
    if (bytes.length + part.length > limit) throw tooLarge()
    bytes.append(part)
  })
  try {
    for (let at = 0; at < packed.length; at += sliceBytes)
      inflate.push(packed.subarray(at, at + sliceBytes), at + sliceBytes >= packed.length)
  } catch (cause) {
    if (cause instanceof GalleyError) throw cause
    throw new GalleyError('invalid', 'This file is damaged in the zip.', { cause })
  }
  return bytes.take()
}

class GrowingBytes {
  length = 0
  #bytes = new Uint8Array(sliceBytes)

  append(part: Uint8Array): void {
    if (this.length + part.length > this.#bytes.length) {
      const larger = new Uint8Array((this.length + part.length) * 2)
      larger.set(this.#bytes.subarray(0, this.length))
      this.#bytes = larger
    }
    this.#bytes.set(part, this.length)
    this.length += part.length
  }

  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length)
  }
}

function tooLarge(): GalleyError {
  return new GalleyError('too-large', 'This file is larger than the desk takes from a zip.')
}
