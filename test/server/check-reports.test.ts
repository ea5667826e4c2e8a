// The formats for programs: annotations of GitHub, and SARIF 2.1.0.
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/article/text-edit.ts'
import { allRules } from '../../src/checks/all-rules.ts'
import { checkArticle } from '../../src/checks/check-article.ts'
import { type CheckedFile, placeFindings } from '../../src/server/check/checked-file.ts'
import { githubReport } from '../../src/server/check/github-report.ts'
import { sarifReport } from '../../src/server/check/sarif-report.ts'

const source = '---\ntitle: Tea\n---\n# Tea  time\n\nA 🍵 cafÃ© and\n[more](#).\n'
const findings = placeFindings(source, checkArticle(source, { now: new Date('2026-03-01T12:00:00Z') }))
const file: CheckedFile = { name: 'content/a b,c:50%.md', findings, dismissed: 0, fixed: {} }

test('annotations of GitHub escape what would end them', () => {
  const odd = {
    ...findings[0],
    rule: 'r',
    message: '50 %\r\n::error::x',
    endLine: 9,
  } as (typeof findings)[number]
  const [first, ...more] = githubReport([{ ...file, findings: [odd, ...findings] }])
    .trimEnd()
    .split('\n')
  expect(first).toBe(
    '::warning file=content/a b%2Cc%3A50%25.md,line=4,endLine=9,col=1,title=r::50 %25%0D%0A::error::x',
  )
  expect(more).toHaveLength(findings.length)
  expect(more.filter(line => !/^::(error|warning|notice) file=[^:,]+,line=\d+,/.test(line))).toEqual([])
})

describe('SARIF', () => {
  const log = JSON.parse(sarifReport([file], allRules, '1.2.3'))
  const [run] = log.runs

  test('names version, tool and rules, and every result its rule by id and by index', () => {
    expect(log.version).toBe('2.1.0')
    expect(run.tool.driver).toMatchObject({ name: 'Galley', version: '1.2.3' })
    expect(run.results).toHaveLength(findings.length)
    for (const { ruleId, ruleIndex, level } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
      expect(['error', 'warning', 'note']).toContain(level)
    }
  })

  test('places are regions of the file, its address percent-encoded, its fixes what the rules give', () => {
    const lines = source.split('\n')
    for (const [index, { locations, fixes = [] }] of run.results.entries()) {
      const { artifactLocation, region } = locations[0].physicalLocation
      expect(artifactLocation.uri).toBe('content/a%20b%2Cc%3A50%25.md')
      const finding = findings[index]
      if (!finding) throw new Error('A result more than findings.')
      const text = source.slice(finding.from, finding.to)
      expect(source.slice(region.charOffset, region.charOffset + region.charLength)).toBe(text)
      if (region.startLine === region.endLine)
        expect(lines[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1)).toBe(text)
      for (const fix of fixes) {
        const edits = fix.artifactChanges[0].replacements.map(
          ({ deletedRegion: { charOffset, charLength }, insertedContent }: Replacement) => ({
            from: charOffset,
            to: charOffset + charLength,
            insert: insertedContent.text,
          }),
        )
        expect(applyEdits(source, edits)).toBe(applyEdits(source, finding.fix?.edits ?? []))
      }
    }
  })
})

interface Replacement {
  deletedRegion: { charOffset: number; charLength: number }
  insertedContent: { text: string }
}
