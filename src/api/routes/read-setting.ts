import { storedSettingSchema } from '../../storage/wire-schemas.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const readSetting = defineRoute({
  method: 'get',
  path: '/settings/{name}',
  name: 'readSetting',
  summary:
    'A small JSON document that the whole desk shares, e.g. its saved views; null when nobody wrote it',
  reply: { status: 200, content: { 'application/json': storedSettingSchema.nullable() } },
  async answer({ store, parameters }) {
    const setting = await store.readSetting(parameters.name ?? '')
    // No error: a new desk has no settings, and browsers log every 404.
    return jsonReply(setting, setting ? { version: setting.version } : {})
  },
})
