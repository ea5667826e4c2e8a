// Loads a site's own rules: modules beside its `galley.config.json`. One that cannot be taken is told and left out.
import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Check } from '../checks/check.ts'
import { unknownRules } from '../checks/check-settings.ts'
import { readExtraRule } from '../checks/extra-rule.ts'
import type { LoadExtraRules } from '../checks/rules-in-force.ts'
import { readConfigFile } from './config-file.ts'

/** For the settings that are in force in this folder. */
export function extraRulesOf(folder: string): LoadExtraRules {
  return async paths => {
    const rules: Check[] = []
    const problems: string[] = []
    const hash = createHash('sha256')
    if (paths.length === 0) return { rules, problems, fingerprint: '' }
    const base = dirname((await readConfigFile(folder)).path)
    for (const path of paths)
      try {
        const { file, digest } = await locate(base, path)
        hash.update(digest)
        // The digest makes a changed file another module, which is loaded anew.
        const module = await import(/* @vite-ignore */ `${pathToFileURL(file)}?${digest}`)
        for (const rule of rulesIn(module)) take(rule, rules)
      } catch (error) {
        problems.push(`The rule “${path}” was left out: ${error instanceof Error ? error.message : error}`)
      }
    return { rules, problems, fingerprint: hash.digest('hex').slice(0, 16) }
  }
}

/** Throws for what does not lie in the folder, also by way of a link. */
async function locate(base: string, path: string): Promise<{ file: string; digest: string }> {
  const root = await realpath(base)
  const file = await realpath(resolve(root, path))
  if (!file.startsWith(root + sep)) throw new Error('It lies outside the folder of galley.config.json.')
  if (!/\.(?:js|mjs|cjs)$/.test(file)) throw new Error('It is no JavaScript module (.js, .mjs, .cjs).')
  const digest = createHash('sha256').update(await readFile(file))
  return { file, digest: digest.digest('hex').slice(0, 16) }
}

/** Whatever the module exports under any name, once. */
function rulesIn(module: object): Check[] {
  const values = [...new Set(Object.values(module))]
  if (values.length === 0) throw new Error('It exports no rule.')
  return values.map(value => {
    const read = readExtraRule(value)
    if ('problem' in read) throw new Error(`What it exports is no rule: ${read.problem}`)
    return read.rule
  })
}

function take(rule: Check, rules: Check[]): void {
  if (unknownRules([rule.id], rules).length === 0) throw new Error(`There is a rule “${rule.id}” already.`)
  rules.push(rule)
}
