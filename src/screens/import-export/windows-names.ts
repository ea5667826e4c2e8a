// File names that Windows takes, for articles whose ids it does not: colons in times, reserved names, letters that
// differ by case alone (Microsoft, "Naming Files, Paths, and Namespaces").
import { sameNameKey, windowsDevice } from '../../storage/article-id.ts'

const forbidden = /[<>:"|?*\\\p{Cc}]/gu

export interface WindowsNames {
  nameOf(id: string): string
  /** How many differ from the id. */
  changed: number
}

export function windowsNames(ids: readonly string[]): WindowsNames {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  let changed = 0
  // Ids that are names already keep them; a made name steps aside.
  const safeFirst = [...ids].sort((a, b) => Number(safeName(a) !== a) - Number(safeName(b) !== b))
  for (const id of safeFirst) {
    const name = freeName(safeName(id), taken)
    taken.add(sameNameKey(name))
    names.set(id, name)
    if (name !== id) changed += 1
  }
  return { nameOf: id => names.get(id) ?? id, changed }
}

function safeName(id: string): string {
  return id.split('/').map(safePart).join('/')
}

function safePart(part: string): string {
  const name = part.replace(forbidden, '-').replace(/[. ]+$/, ending => '-'.repeat(ending.length))
  return name.replace(windowsDevice, '_$1')
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] =
    dot > name.lastIndexOf('/') + 1 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let free = name
  for (let number = 2; taken.has(sameNameKey(free)); number++) free = `${stem} (${number})${extension}`
  return free
}
