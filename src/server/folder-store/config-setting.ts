// A setting that is a key of the site's `galley.config.json` and not a file of the desk: people set it there too, so it
// is watched.
import { lstatSync, unwatchFile, watchFile } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { GalleyError } from '../../article/galley-error.ts'
import type { ArticleStore, StoredSetting } from '../../storage/article-store.ts'
import { makeSetting } from '../../storage/setting.ts'
import { checkCondition } from '../../storage/write-condition.ts'
import {
  type ConfigFile,
  changeConfig,
  configFileName,
  configFolders,
  readConfigFile,
} from '../config-file.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, readIfThere } from '../disk/disk.ts'
import { explained } from '../disk/disk-error.ts'
import type { WriteLocks } from './write-lock.ts'

/** Asking costs a look at one or two names; news of such a file may take most of the second that S8 allows. */
const lookMs = 500
/** Names modules that the desk runs. Whoever may write articles may not choose them: that takes a hand on the file. */
const codeKey = 'extraRules'

export interface ConfigSettingParts {
  disk: Disk
  root: string
  /** The key in the file, and the name of the setting. */
  name: string
  locks: WriteLocks
  onChange: (name: string) => void
}

export interface ConfigSetting extends Pick<ArticleStore, 'readSetting' | 'writeSetting'> {
  close(): void
}

export function createConfigSetting({
  disk,
  root,
  name,
  locks,
  onChange,
}: ConfigSettingParts): ConfigSetting {
  const paths = configFolders(root).map(folder => join(folder, configFileName))
  let isClosed = false
  let told: Promise<string | null> = versionNow()

  async function settingOf({ value, name: file }: ConfigFile): Promise<StoredSetting | null> {
    return value[name] === undefined ? null : { ...(await makeSetting(name, value[name])), file }
  }

  /** A broken file has a version of its own, so that becoming broken and being mended are both told. */
  async function versionNow(): Promise<string | null> {
    const setting = await readConfigFile(root).then(settingOf, error => ({ version: String(error) }))
    return setting?.version ?? null
  }

  function look(): void {
    told = told.then(async before => {
      const version = await versionNow()
      if (version !== before && !isClosed) onChange(name)
      return version
    })
  }
  for (const path of paths) watchFile(path, { persistent: false, interval: lookMs }, look)

  async function write(file: ConfigFile, setting: StoredSetting): Promise<void> {
    const text = changeConfig(file, name, setting.value)
    const beforePlacing = async () => {
      const now = await readIfThere(file.path)
      if (now === null ? file.bytes === null : file.bytes?.equals(now)) return
      const message = `Another program changed “${file.name}” just now. It was left as it is; try again.`
      throw new GalleyError('conflict', message)
    }
    const like = lstatSync(file.path, { throwIfNoEntry: false })
    const over = file.bytes === null ? 'absent' : 'existing'
    await writeAtomically(file.path, new TextEncoder().encode(text), { disk, over, like, beforePlacing })
    told = Promise.resolve(setting.version)
    onChange(name)
  }

  return {
    readSetting: () => explained(name, async () => settingOf(await readConfigFile(root))),
    async writeSetting(_, value, condition) {
      const setting = await makeSetting(name, value)
      return explained(name, () =>
        locks.holding([`setting ${name}`], async () => {
          const file = await readConfigFile(root)
          const currentVersion = (await settingOf(file))?.version ?? null
          checkCondition(condition, currentVersion, name)
          const stored = { ...setting, file: file.name }
          if (setting.version === currentVersion) return stored
          if (!isDeepStrictEqual(partOf(file.value[name], codeKey), partOf(setting.value, codeKey)))
            throw new GalleyError(
              'forbidden',
              `“${codeKey}” names code to run: change it in “${file.name}” itself.`,
            )
          await write(file, setting)
          return stored
        }),
      )
    },
    close() {
      isClosed = true
      for (const path of paths) unwatchFile(path, look)
    },
  }
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
