import { checksSetting, readCheckSettings } from '../../checks/check-settings.ts'
import { settingValueSchema, storedSettingSchema } from '../../storage/wire-schemas.ts'
import { writeCondition } from '../condition.ts'
import { readJson } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const writeSetting = defineRoute({
  method: 'put',
  path: '/settings/{name}',
  name: 'writeSetting',
  summary: 'Replaces a setting over the version that If-Match names; the body is its value',
  conditions: ['If-Match', 'If-None-Match'],
  body: { 'application/json': settingValueSchema },
  reply: { status: 200, content: { 'application/json': storedSettingSchema }, created: true },
  async answer(call) {
    const condition = writeCondition(call.request)
    const value = await readJson(call, settingValueSchema)
    const name = call.parameters.name ?? ''
    if (name === checksSetting.name) readCheckSettings(value)
    const setting = await call.store.writeSetting(name, value, condition)
    return jsonReply(setting, { status: condition.ifAbsent ? 201 : 200, version: setting.version })
  },
})
