// What a check found, for people at a terminal: one line a finding, which editors and terminals can jump to.
import type { CheckedFile, Totals } from './checked-file.ts'

export function plainReport(files: readonly CheckedFile[], totals: Totals): string {
  const lines = files.flatMap(({ name, findings }) =>
    findings.map(
      ({ line, column, severity, rule, message }) =>
        `${name}:${line}:${column}  ${severity.padEnd(7)}  ${rule}  ${message}`,
    ),
  )
  const withFindings = files.filter(({ findings }) => findings.length > 0).length
  const dismissed = files.reduce((sum, file) => sum + file.dismissed, 0)
  const counts = `${counted(totals.errors, 'error')}, ${counted(totals.warnings, 'warning')}, ${counted(totals.notes, 'note')}`
  const of = `in ${withFindings} of ${counted(files.length, 'file')}`
  return [
    ...lines.map(shown),
    ...(lines.length > 0 ? [''] : []),
    `${counts} ${of}.${dismissed > 0 ? ` ${dismissed} dismissed at the desk.` : ''}`,
    '',
  ].join('\n')
}

export function fixReport(files: readonly CheckedFile[]): string[] {
  return files.flatMap(({ name, fixed }) => {
    const rules = Object.entries(fixed).map(([rule, count]) => `${rule} ${count}`)
    return rules.length === 0 ? [] : [shown(`${name}: fixed ${rules.join(', ')}`)]
  })
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** Articles and file names hold anything: nothing in them may steer the terminal, or turn the line around. */
function shown(line: string): string {
  return line.replace(
    /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu,
    character => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}
