// What a check found as SARIF 2.1.0 (OASIS), which code hosts and editors read.
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Severity } from '../../checks/check.ts'
import type { CheckedFile, PlacedFinding } from './checked-file.ts'

/** The parts of a rule that a report names. */
export interface DescribedRule {
  id: string
  severity: Severity
  title: string
  about: string
}

export function sarifReport(
  files: readonly CheckedFile[],
  rules: readonly DescribedRule[],
  version: string,
): string {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const results = files.flatMap(({ name, findings }) =>
    findings.map(finding => resultOf(name, finding, indexes.get(finding.rule))),
  )
  const run = {
    tool: {
      driver: {
        name: 'Galley',
        version,
        rules: rules.map(({ id, severity, title, about }) => ({
          id,
          shortDescription: { text: title },
          fullDescription: { text: about },
          defaultConfiguration: { level: severity },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results,
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf(name: string, finding: PlacedFinding, ruleIndex: number | undefined) {
  const { rule, severity, message, fix, others = [] } = finding
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) }, region: regionOf(finding) } }],
    ...(others.length > 0 && {
      relatedLocations: others.map(other => ({
        physicalLocation: { artifactLocation: { uri: uriOf(other) } },
      })),
    }),
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation: { uri: uriOf(name) },
              replacements: fix.edits.map(({ from, to, insert }) => ({
                deletedRegion: { charOffset: from, charLength: to - from },
                insertedContent: { text: insert },
              })),
            },
          ],
        },
      ],
    }),
  }
}

function regionOf({ line, column, endLine, endColumn, from, to }: PlacedFinding) {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: from,
    charLength: to - from,
  }
}

/** Relative to where the command ran, which is the root of the repository in most workflows. */
function uriOf(name: string): string {
  if (isAbsolute(name)) return pathToFileURL(name).href
  return name.split('/').map(encodeURIComponent).join('/')
}
