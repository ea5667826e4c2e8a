// Reads the JSON files that the desk keeps under `.galley`. People may edit and merge them by hand.
import type { z } from 'zod'
import { GalleyError } from '../../article/galley-error.ts'

/** `file` is the path under `.galley`. Throws `invalid` for what is no JSON, or not of this shape. */
export function parseKeptJson<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    const message = `“.galley/${file}” is damaged. Correct the file or remove it, then try again.`
    throw new GalleyError('invalid', message, { cause })
  }
}
