// Drafts that are kept as long as the page lives, for tests and mocks.
import { type DraftKeeper, type DraftName, type KeptDraft, newestFirst } from './draft-keeper.ts'

const keyOf = ({ id, tab }: DraftName) => JSON.stringify([id, tab])

export function createMemoryDrafts(): DraftKeeper {
  const drafts = new Map<string, KeptDraft>()
  const present = new Map<string, DraftName>()
  const watchers = new Set<() => void>()
  const announce = () => {
    for (const watcher of [...watchers]) watcher()
  }
  return {
    async keep(draft) {
      const isNew = !drafts.has(keyOf(draft))
      drafts.set(keyOf(draft), structuredClone(draft))
      if (isNew) announce()
    },
    read: async id => [...drafts.values()].filter(draft => draft.id === id).sort(newestFirst),
    list: async () =>
      [...drafts.values()]
        .map(({ id, tab, title, keptAt }) => ({ id, tab, title, keptAt }))
        .sort(newestFirst),
    async remove(name) {
      if (drafts.delete(keyOf(name))) announce()
    },
    attend(name) {
      present.set(keyOf(name), name)
      announce()
      return () => {
        if (present.delete(keyOf(name))) announce()
      }
    },
    attending: async id => [...present.values()].filter(name => name.id === id).map(({ tab }) => tab),
    allAttending: async () => [...present.values()],
    watch(onChange) {
      watchers.add(onChange)
      return () => {
        watchers.delete(onChange)
      }
    },
  }
}
