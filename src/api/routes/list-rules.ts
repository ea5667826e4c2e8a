import { z } from 'zod'
import { allRules } from '../../checks/all-rules.ts'
import { severities } from '../../checks/check.ts'
import { corpusRules } from '../../checks/corpus/corpus-rules.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

const ruleListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      about: z.string(),
      scope: z.enum(['article', 'corpus']),
      /** In force here. */
      severity: z.enum(['off', ...severities]),
      /** As the rule comes. */
      usualSeverity: z.enum(severities),
      /** A rule of the site, not one of ours. */
      isOfSite: z.boolean(),
    }),
  ),
  /** Statuses that want no errors. */
  noErrors: z.array(z.string()),
  /** What is wrong with the settings, in sentences; what could be read of them is in force. */
  problems: z.array(z.string()),
})

export const listRules = defineRoute({
  method: 'get',
  path: '/rules',
  name: 'listRules',
  summary: 'What the checks look for, and how each is graded here; settings are at /settings/checks',
  reply: { status: 200, content: { 'application/json': ruleListSchema } },
  async answer({ checks }) {
    const { settings, rules, extraRules, problems } = await checks.rules.current()
    const inForce = new Map(rules.rules.map(({ rule, severity }) => [rule.id, severity]))
    const told = (rule: (typeof allRules)[number], isOfSite: boolean) => {
      const { id, title, about, scope, severity: usualSeverity } = rule
      return { id, title, about, scope, severity: inForce.get(id) ?? 'off', usualSeverity, isOfSite }
    }
    const ofPile = corpusRules.map(({ severity: usualSeverity, ...rule }) => {
      return { ...rule, severity: rules.corpusSeverity(rule.id) ?? 'off', usualSeverity, isOfSite: false }
    })
    const items = [
      ...allRules.map(rule => told(rule, false)),
      ...ofPile,
      ...extraRules.map(rule => told(rule, true)),
    ]
    return jsonReply({ items, noErrors: settings.gate?.noErrors ?? [], problems })
  },
})
