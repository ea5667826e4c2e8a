// Who has which article, read from the desk's records: a list looks at those of the articles that it shows, and again
// only after the time of the folder says that a record was put in or taken out.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inSteps } from './in-steps.ts'

export interface AssigneesParts {
  folder: string
  /** The file name of an id's record. */
  nameOf: (id: string) => string
  /** Throws when the file is damaged. */
  parse: (name: string, bytes: Uint8Array) => { id: string; record: { assignee?: string | undefined } }
}

export interface Assignees {
  /** The assignee of an id, '' for none, by the state of this moment: for a few ids. */
  ofSome(): (id: string) => string
  /** The same for all ids: reads every record, in steps. */
  ofAll(): Promise<(id: string) => string>
}

interface Looked {
  /** '' when the file must be read again. */
  stamp: string
  /** State of the folder that this was seen in. */
  state: number
  id: string
  assignee: string
}

export function createAssignees({ folder, nameOf, parse }: AssigneesParts): Assignees {
  const looked = new Map<string, Looked>()
  let state = 0
  let folderStamp = ''
  let last = { state: -1, byId: new Map<string, string>() }

  function lookAtFolder(): void {
    const stamp = stampOf(folder)
    if (stamp === '' || stamp !== folderStamp) state += 1
    folderStamp = stamp
  }

  function look(name: string): Looked {
    const known = looked.get(name)
    if (known?.state === state) return known
    const fresh = { ...lookAt(name, known), state }
    looked.set(name, fresh)
    return fresh
  }

  function lookAt(name: string, known: Looked | undefined): Omit<Looked, 'state'> {
    const path = join(folder, name)
    try {
      const stamp = stampOf(path)
      if (stamp === absent) return { stamp, id: '', assignee: '' }
      if (known && stamp !== '' && known.stamp === stamp) return known
      const { id, record } = parse(name, readFileSync(path))
      return { stamp, id, assignee: record.assignee ?? '' }
    } catch {
      // Gone in this moment, or damaged: whoever opens the record is told, and the list shows all the same.
      return { stamp: '', id: '', assignee: '' }
    }
  }

  return {
    ofSome() {
      lookAtFolder()
      return id => {
        const found = look(nameOf(id))
        return found.id === id ? found.assignee : ''
      }
    },
    async ofAll() {
      lookAtFolder()
      if (last.state !== state) {
        const next = { state, byId: new Map<string, string>() }
        const names = folderStamp === absent ? [] : readdirSync(folder)
        await inSteps(names.filter(isRecordName), name => {
          const { id, assignee } = look(name)
          next.byId.set(id, assignee)
        })
        last = next
        return id => next.byId.get(id) ?? ''
      }
      const { byId } = last
      return id => byId.get(id) ?? ''
    },
  }
}

const absent = 'absent'

function isRecordName(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.')
}

/** '' while the time is so young that another change could leave it as it is. */
function stampOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (!stats) return absent
  return Date.now() - Number(stats.mtimeMs) < 50 ? '' : `${stats.mtimeNs} ${stats.size}`
}
