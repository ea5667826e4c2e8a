// Settings in the browser's storage.
import type { ArticleStore, StoreEvent } from '../article-store.ts'
import { checkSettingName, makeSetting } from '../setting.ts'
import { checkCondition } from '../write-condition.ts'
import type { BrowserDatabase } from './database.ts'

type SettingPort = Pick<ArticleStore, 'readSetting' | 'writeSetting'>

export function createSettingTable(
  database: BrowserDatabase,
  announce: (events: readonly StoreEvent[]) => void,
): SettingPort {
  return {
    async readSetting(name) {
      checkSettingName(name)
      return (await database.read(transaction => transaction.objectStore('settings').get(name))) ?? null
    },
    async writeSetting(name, value, condition) {
      checkSettingName(name)
      const setting = await makeSetting(name, value)
      const hasChanged = await database.write([`setting ${name}`], async transaction => {
        const settings = transaction.objectStore('settings')
        const currentVersion = (await settings.get(name))?.version ?? null
        checkCondition(condition, currentVersion, name)
        await settings.put(setting, name)
        return setting.version !== currentVersion
      })
      if (hasChanged) announce([{ kind: 'setting', name }])
      return setting
    },
  }
}
