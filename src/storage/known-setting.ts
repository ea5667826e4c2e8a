// A setting whose shape is known: reading checks it, and changing it goes on from what others wrote meanwhile.
import type { z } from 'zod'
import { GalleyError, isGalleyError } from '../article/galley-error.ts'
import type { ArticleStore } from './article-store.ts'

export interface KnownSetting<Value> {
  name: string
  schema: z.ZodType<Value>
  /** What stands for a setting that nobody wrote. */
  empty: Value
}

const mostTries = 5

/** Throws `invalid` when what is stored has another shape, so that nobody writes over it unseen. */
export async function readKnownSetting<Value>(
  store: ArticleStore,
  setting: KnownSetting<Value>,
): Promise<Value> {
  return (await readVersioned(store, setting)).value
}

/** `change` is asked again, on the newer value, when somebody else was faster. */
export async function changeKnownSetting<Value>(
  store: ArticleStore,
  setting: KnownSetting<Value>,
  change: (value: Value) => Value,
): Promise<Value> {
  for (let tries = 1; ; tries++) {
    const { value, version } = await readVersioned(store, setting)
    const next = change(value)
    const condition = version === null ? ({ ifAbsent: true } as const) : { ifVersion: version }
    try {
      await store.writeSetting(setting.name, next, condition)
      return next
    } catch (error) {
      if (!isGalleyError(error) || error.code !== 'conflict' || tries === mostTries) throw error
    }
  }
}

async function readVersioned<Value>(
  store: ArticleStore,
  { name, schema, empty }: KnownSetting<Value>,
): Promise<{ value: Value; version: string | null }> {
  const stored = await store.readSetting(name)
  if (stored === null) return { value: empty, version: null }
  const result = schema.safeParse(stored.value)
  if (result.success) return { value: result.data, version: stored.version }
  throw new GalleyError(
    'invalid',
    `The setting “${name}” is in a shape that this desk does not know. It was left as it is.`,
    { issues: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) },
  )
}
