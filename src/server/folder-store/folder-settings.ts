// Settings of the desk, one JSON file each under `.galley/settings`; what belongs to the site stands in its own file.
import { join } from 'node:path'
import type { ArticleStore, StoredSetting } from '../../storage/article-store.ts'
import { checkSettingName, makeSetting } from '../../storage/setting.ts'
import { settingValueSchema } from '../../storage/wire-schemas.ts'
import { checkCondition } from '../../storage/write-condition.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, readIfThere } from '../disk/disk.ts'
import { explained } from '../disk/disk-error.ts'
import { type ConfigSetting, createConfigSetting } from './config-setting.ts'
import { parseKeptJson } from './kept-json.ts'
import type { WriteLocks } from './write-lock.ts'

type SettingPort = Pick<ArticleStore, 'readSetting' | 'writeSetting'>

/** Kept in `galley.config.json`. */
const siteSettings = ['checks']

export interface FolderSettingsParts {
  disk: Disk
  root: string
  folder: string
  locks: WriteLocks
  onChange: (name: string) => void
}

export function createFolderSettings(parts: FolderSettingsParts): SettingPort & { close(): void } {
  const { disk, folder, locks, onChange } = parts
  const ofSite = new Map<string, ConfigSetting>(
    siteSettings.map(name => [name, createConfigSetting({ ...parts, name })]),
  )
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
      return ofSite.get(name)?.readSetting(name) ?? explained(name, () => read(name))
    },
    async writeSetting(name, value, condition) {
      checkSettingName(name)
      const site = ofSite.get(name)
      if (site) return site.writeSetting(name, value, condition)
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
    close() {
      for (const setting of ofSite.values()) setting.close()
    },
  }
}
