// `galley set FILE KEY=VALUE …`: changes values in place, and nothing else of the file.
import { dirname } from 'node:path'
import { editsOf } from '../../api/article-patch.ts'
import { GateRefusal, statusAmong } from '../../api/desk-checks.ts'
import { readFieldValue } from '../../article/field-value.ts'
import { decodeSource, encodeSource } from '../../article/source-bytes.ts'
import { applyEdits } from '../../article/text-edit.ts'
import { checkArticle } from '../../checks/check-article.ts'
import { splitDismissed } from '../../checks/dismissals.ts'
import { locateFindings } from '../../checks/locate-findings.ts'
import { openArticleFile, replaceArticleFile } from '../article-file.ts'
import { dismissalsAt } from '../check/dismissals-at.ts'
import { readFolderRules } from '../folder-checks.ts'
import { UsageError } from '../usage-error.ts'

export async function set(args: string[]): Promise<void> {
  // Not parsed for options: a value may begin with a dash.
  const [file, ...assignments] = args
  if (file === undefined || assignments.length === 0) throw new UsageError('set takes a file and KEY=VALUE.')
  const fields = Object.fromEntries(assignments.map(readAssignment))
  const opened = await openArticleFile(file)
  const source = decodeSource(opened.bytes)
  const changed = applyEdits(source, editsOf(source, { fields }))
  if (changed === source) return
  await passGate(opened.path, changed, source)
  await replaceArticleFile(opened, encodeSource(changed))
}

/** Throws when the site's settings want no errors in this status. What the pile alone shows is not asked: one file is known. */
async function passGate(path: string, changed: string, before: string): Promise<void> {
  const { settings, rules } = await readFolderRules(dirname(path))
  const gated = settings.gate?.noErrors ?? []
  const status = statusAmong(gated, changed)
  if (status === null) return
  const dismissals = dismissalsAt(path)
  const errorsOf = (source: string) => {
    const errors = checkArticle(source, { rules }).filter(({ severity }) => severity === 'error')
    return splitDismissed(source, errors, dismissals).open
  }
  const errors = errorsOf(changed)
  // What stands there already may be worked on, and get no worse.
  const most = statusAmong(gated, before) === status ? errorsOf(before).length : 0
  if (errors.length <= most) return
  throw new GateRefusal(status, locateFindings(changed, errors))
}

function readAssignment(assignment: string): [key: string, value: unknown] {
  const at = assignment.indexOf('=')
  if (at < 1) throw new UsageError(`“${assignment}” is not KEY=VALUE.`)
  const key = assignment.slice(0, at)
  return [key, readFieldValue(key, assignment.slice(at + 1))]
}
