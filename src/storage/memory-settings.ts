// The settings of the memory store.
import type { ArticleStore, StoredSetting } from './article-store.ts'
import { checkSettingName, makeSetting } from './setting.ts'
import { checkCondition } from './write-condition.ts'

type SettingPort = Pick<ArticleStore, 'readSetting' | 'writeSetting'>

export function createMemorySettings(onChange: (name: string) => void): SettingPort {
  const settings = new Map<string, StoredSetting>()
  return {
    async readSetting(name) {
      checkSettingName(name)
      return structuredClone(settings.get(name) ?? null)
    },
    async writeSetting(name, value, condition) {
      checkSettingName(name)
      const setting = await makeSetting(name, value)
      const currentVersion = settings.get(name)?.version ?? null
      checkCondition(condition, currentVersion, name)
      settings.set(name, setting)
      if (setting.version !== currentVersion) onChange(name)
      return structuredClone(setting)
    },
  }
}
