// Reads, mends and checks files: each by itself, then all that share their settings as one pile.
import { GalleyError, isGalleyError } from '../../article/galley-error.ts'
import { decodeSource, encodeSource } from '../../article/source-bytes.ts'
import type { Finding } from '../../checks/check.ts'
import { checkArticle } from '../../checks/check-article.ts'
import { readForChecks } from '../../checks/checked-article.ts'
import { createCorpusChecks } from '../../checks/corpus/corpus-checks.ts'
import { digestOf } from '../../checks/corpus/digest.ts'
import { splitDismissed } from '../../checks/dismissals.ts'
import { fixSafely, wantsOpen } from '../../checks/fix-safely.ts'
import type { RuleSet } from '../../checks/rule-set.ts'
import { openArticleFile, replaceArticleFile } from '../article-file.ts'
import { type CheckedFile, placeFindings } from './checked-file.ts'
import { dismissalsAt } from './dismissals-at.ts'
import type { FoundArticle } from './found-files.ts'

export interface CheckFilesOptions {
  rules: RuleSet
  mayFix: boolean
  now: Date
}

export async function checkFiles(
  articles: readonly FoundArticle[],
  options: CheckFilesOptions,
): Promise<CheckedFile[]> {
  const pile = createCorpusChecks(options.rules)
  const files = new Map<string, CheckedFile>()
  for (const article of articles) {
    const { source, ...file } = await checkOne(article, options).catch(error => unreadable(article, error))
    files.set(article.name, file)
    if (source !== null) pile.put(digestOf(article.name, readForChecks(source, options.now)))
  }
  for (const { name, path, isSingle } of articles) {
    // Whatever a file that is named alone links to may well be there.
    const found = pile.findingsOf(name).filter(({ rule }) => !isSingle || rule !== 'broken-pile-link')
    const file = files.get(name)
    if (found.length === 0 || !file) continue
    // Sources are not kept: thousands of them would fill the memory.
    const source = decodeSource((await openArticleFile(path)).bytes)
    const { open, dismissed } = splitDismissed(source, found, dismissalsAt(path))
    const findings = [...file.findings, ...placeFindings(source, open)].sort((a, b) => a.from - b.from)
    files.set(name, { ...file, findings, dismissed: file.dismissed + dismissed.length })
  }
  return [...files.values()]
}

type ReadFile = CheckedFile & { source: string | null }

async function checkOne(
  { name, path, problem }: FoundArticle,
  { rules, mayFix, now }: CheckFilesOptions,
): Promise<ReadFile> {
  if (problem !== undefined) throw new GalleyError('invalid', problem)
  const opened = await openArticleFile(path)
  const source = decodeSource(opened.bytes)
  const dismissals = dismissalsAt(path)
  const wants = wantsOpen(source, dismissals)
  const mended = mayFix ? fixSafely(source, { rules, now, wants }) : { source, fixed: [] }
  if (mended.source !== source) await replaceArticleFile(opened, encodeSource(mended.source))
  const found = checkArticle(mended.source, { rules, now })
  const { open, dismissed } = splitDismissed(mended.source, found, dismissals)
  return {
    name,
    findings: placeFindings(mended.source, open),
    dismissed: dismissed.length,
    fixed: countByRule(mended.fixed),
    source: mended.source,
  }
}

/** A file that cannot be read, or not be mended, is an error of its own; the others go on. */
function unreadable({ name }: FoundArticle, error: unknown): ReadFile {
  if (!isGalleyError(error)) throw error
  const finding: Finding = {
    rule: 'source-problem',
    severity: 'error',
    from: 0,
    to: 0,
    message: error.message,
  }
  return { name, findings: placeFindings('', [finding]), dismissed: 0, fixed: {}, source: null }
}

function countByRule(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}
