// Which tabs edit which article. A lock of the browser ends with its tab, however that dies; where there are no locks
// (a desk at an address without TLS) the tabs are asked.
import type { DraftName } from '../draft-keeper.ts'

export interface TabPresence {
  attend(name: DraftName): () => void
  attending(id: string): Promise<string[]>
  allAttending(): Promise<DraftName[]>
}

export type TabMessage = { kind: 'changed' } | { kind: 'ask' } | ({ kind: 'here' } & DraftName)

/** `onChange` is called when a tab came or went. */
export function createLockPresence(locks: LockManager, site: string, onChange: () => void): TabPresence {
  const lockName = ({ id, tab }: DraftName) => JSON.stringify(['galley-draft', site, id, tab])
  const awaited = new Set<string>()
  /** A tab that crashes says nothing: whoever waits for its lock hears of it. */
  const awaitEnd = async (name: string) => {
    if (awaited.has(name)) return
    awaited.add(name)
    await locks.request(name, () => {})
    awaited.delete(name)
    onChange()
  }
  const allAttending = async () => {
    const { held = [] } = await locks.query()
    const names: DraftName[] = []
    for (const { name = '' } of held) {
      const [kind, itsSite, id, tab] = partsOf(name)
      if (kind !== 'galley-draft' || itsSite !== site || id === undefined || tab === undefined) continue
      names.push({ id, tab })
      void awaitEnd(name)
    }
    return names
  }
  return {
    attend(name) {
      let leave = () => {}
      const left = new Promise<void>(resolve => {
        leave = resolve
      })
      awaited.add(lockName(name))
      const held = locks.request(lockName(name), () => {
        onChange()
        return left
      })
      void held.then(onChange)
      return leave
    },
    attending: async id => tabsOf(id, await allAttending()),
    allAttending,
  }
}

function tabsOf(id: string, names: DraftName[]): string[] {
  return names.filter(name => name.id === id).map(({ tab }) => tab)
}

/** Locks of others have names of any kind. */
function partsOf(name: string): string[] {
  try {
    const parts: unknown = JSON.parse(name)
    return Array.isArray(parts) ? parts.map(String) : []
  } catch {
    return []
  }
}

/** Tabs answer at once, also those that nobody sees. */
const answerMs = 250

export function createAskedPresence(channel: BroadcastChannel, onChange: () => void): TabPresence {
  const mine = new Map<string, DraftName>()
  const keyOf = ({ id, tab }: DraftName) => JSON.stringify([id, tab])
  const say = (message: TabMessage) => channel.postMessage(message)
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'ask') for (const name of mine.values()) say({ kind: 'here', ...name })
  })
  const allAttending = () =>
    new Promise<DraftName[]>(resolve => {
      const names = new Map(mine)
      const listen = ({ data }: MessageEvent<TabMessage>) => {
        if (data.kind === 'here') names.set(keyOf(data), { id: data.id, tab: data.tab })
      }
      channel.addEventListener('message', listen)
      say({ kind: 'ask' })
      setTimeout(() => {
        channel.removeEventListener('message', listen)
        resolve([...names.values()])
      }, answerMs)
    })
  return {
    attend(name) {
      mine.set(keyOf(name), name)
      onChange()
      return () => {
        mine.delete(keyOf(name))
        onChange()
      }
    },
    attending: async id => tabsOf(id, await allAttending()),
    allAttending,
  }
}
