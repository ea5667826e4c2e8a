// Settings of the desk, one JSON file each under `.galley/settings`.
import { join } from 'node:path'
import type { ArticleStore, StoredSetting } from '../../storage/article-store.ts'
import { checkSettingName, makeSetting } from '../../storage/setting.ts'
import { settingValueSchema } from '../../storage/wire-schemas.ts'
import { checkCondition } from '../../storage/write-condition.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, readIfThere } from '../disk/disk.ts'
import { explained } from '../disk/disk-error.ts'
import { parseKeptJson } from './kept-json.ts'
import type { WriteLocks } from './write-lock.ts'

type SettingPort = Pick<ArticleStore, 'readSetting' | 'writeSetting'>

export interface FolderSettingsParts {
  disk: Disk
  folder: string
  locks: WriteLocks
  onChange: (name: string) => void
}

export function createFolderSettings({ disk, folder, locks, onChange }: FolderSettingsParts): SettingPort {
  const pathOf = (name: string) => join(folder, `${name}.json`)

  async function read(name: string): Promise<StoredSetting | null> {
    const bytes = await readIfThere(pathOf(name))
    return bytes && makeSetting(name, parseKeptJson(`settings/${name}.json`, bytes, settingValueSchema))
  }

  async function write(name: string, setting: StoredSetting): Promise<void> {
    const bytes = new TextEncoder().encode(`${JSON.stringify(setting.value, null, 2)}\n`)
    await writeAtomically(pathOf(name), bytes, { disk, over: 'existing' })
    onChange(name)
  }

  return {
    async readSetting(name) {
      checkSettingName(name)
      return explained(name, () => read(name))
    },
    async writeSetting(name, value, condition) {
      checkSettingName(name)
      const setting = await makeSetting(name, value)
      return explained(name, () =>
        locks.holding([`setting ${name}`], async () => {
          const currentVersion = (await read(name))?.version ?? null
          checkCondition(condition, currentVersion, name)
          if (setting.version !== currentVersion) await write(name, setting)
          return setting
        }),
      )
    },
  }
}
