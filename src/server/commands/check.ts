// `galley check PATHS…`: all rules over files and folders, for people and for programs that run in a site's own CI.
import { parseArgs } from 'node:util'
import { GalleyError } from '../../article/galley-error.ts'
import { allRules } from '../../checks/all-rules.ts'
import { corpusRules } from '../../checks/corpus/corpus-rules.ts'
import type { RuleSet } from '../../checks/rule-set.ts'
import type { InForce } from '../../checks/rules-in-force.ts'
import { checkFiles } from '../check/check-files.ts'
import { type CheckedFile, totalsOf } from '../check/checked-file.ts'
import { type FoundArticle, findArticles } from '../check/found-files.ts'
import { githubReport } from '../check/github-report.ts'
import { fixReport, plainReport } from '../check/plain-report.ts'
import { type DescribedRule, sarifReport } from '../check/sarif-report.ts'
import { readConfigFile } from '../config-file.ts'
import { readFolderRules } from '../folder-checks.ts'
import { packageVersion } from '../project-files.ts'
import { UsageError } from '../usage-error.ts'

const formats = ['text', 'json', 'github', 'sarif'] as const
type Format = (typeof formats)[number]

/** Gives the exit code: 1 for errors, for more warnings than asked, and for settings that are wrong. */
export async function check(args: string[]): Promise<number> {
  const { paths, format, ids, mayFix, maxWarnings } = readArguments(args)
  const articles = findArticles(paths)
  if (articles.length === 0) throw new GalleyError('not-found', `There is no article in ${paths.join(', ')}.`)
  const files: CheckedFile[] = []
  const described = new Map<string, DescribedRule>()
  const problems: string[] = []
  for (const [folder, group] of await groupsOf(articles)) {
    const inForce = await readFolderRules(folder)
    problems.push(...inForce.problems)
    const rules = only(ids, inForce)
    for (const rule of describedRules(rules)) described.set(rule.id, rule)
    files.push(...(await checkFiles(group, { rules, mayFix, now: new Date() })))
  }
  const totals = totalsOf(files)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  const fixed = fixReport(files)
  const out = format === 'text' ? process.stdout : process.stderr
  if (fixed.length > 0) out.write(`${fixed.join('\n')}\n`)
  process.stdout.write(reportIn(format, files, [...described.values()]))
  const isTooMuch = maxWarnings !== null && totals.warnings > maxWarnings
  if (isTooMuch)
    process.stderr.write(`${totals.warnings} warnings, and at most ${maxWarnings} are allowed.\n`)
  return totals.errors > 0 || isTooMuch || problems.length > 0 ? 1 : 0
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      format: { type: 'string' },
      rule: { type: 'string', multiple: true, default: [] },
      fix: { type: 'boolean', default: false },
      'max-warnings': { type: 'string' },
    },
  })
  if (positionals.length === 0) throw new UsageError('check takes files or folders.')
  const format = formats.find(each => each === (values.format ?? (values.json ? 'json' : 'text')))
  if (!format) throw new UsageError(`“${values.format}” is no format: choose ${formats.join(', ')}.`)
  if (values.json && format !== 'json')
    throw new UsageError('--json and another --format exclude each other.')
  const most = values['max-warnings']
  if (most !== undefined && !/^\d+$/.test(most))
    throw new UsageError(`“${most}” is not a number of warnings.`)
  const maxWarnings = most === undefined ? null : Number(most)
  return { paths: positionals, format, ids: values.rule, mayFix: values.fix, maxWarnings }
}

/** By the settings that are in force for them: the folder that leads to these, and the articles. */
async function groupsOf(articles: readonly FoundArticle[]): Promise<[string, FoundArticle[]][]> {
  const placeOf = new Map<string, string>()
  const groups = new Map<string, [string, FoundArticle[]]>()
  for (const article of articles) {
    const { folder } = article
    if (!placeOf.has(folder)) placeOf.set(folder, await settingsOf(folder))
    const place = placeOf.get(folder) ?? ''
    const group = groups.get(place) ?? [folder, []]
    group[1].push(article)
    groups.set(place, group)
  }
  return [...groups.values()]
}

/** The path of a file that is there; '' for none. A broken one is told when it is read for its rules. */
async function settingsOf(folder: string): Promise<string> {
  const file = await readConfigFile(folder).catch(() => ({ path: folder, bytes: true }))
  return file.bytes === null ? '' : file.path
}

/** Throws a usage error for a rule that there is not. */
function only(ids: readonly string[], { rules, extraRules }: InForce): RuleSet {
  if (ids.length === 0) return rules
  const known = [...allRules, ...corpusRules, ...extraRules].map(({ id }) => id)
  const unknown = ids.find(id => !known.includes(id))
  if (unknown !== undefined) throw new UsageError(`There is no rule “${unknown}”.`)
  return {
    ...rules,
    rules: rules.rules.filter(({ rule }) => ids.includes(rule.id)),
    corpusSeverity: rule => (ids.includes(rule) ? rules.corpusSeverity(rule) : null),
  }
}

function describedRules(rules: RuleSet): DescribedRule[] {
  const ofPile = corpusRules.flatMap(rule => {
    const severity = rules.corpusSeverity(rule.id)
    return severity ? [{ ...rule, severity }] : []
  })
  return [...rules.rules.map(({ rule, severity }) => ({ ...rule, severity })), ...ofPile].map(
    ({ id, severity, title, about }) => ({ id, severity, title, about }),
  )
}

function reportIn(format: Format, files: readonly CheckedFile[], rules: readonly DescribedRule[]): string {
  if (format === 'json') return `${JSON.stringify({ totals: totalsOf(files), files }, null, 2)}\n`
  if (format === 'github') return githubReport(files)
  if (format === 'sarif') return sarifReport(files, rules, packageVersion())
  return plainReport(files, totalsOf(files))
}
