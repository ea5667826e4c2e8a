// What a check found as annotations of GitHub: workflow commands, one a line.
import type { Severity } from '../../checks/check.ts'
import type { CheckedFile } from './checked-file.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' }

export function githubReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ name, findings }) =>
      findings.map(({ severity, rule, message, line, column, endLine, endColumn }) => {
        const place = { file: name, line, endLine, col: column, endColumn, title: rule }
        // Columns are for one line only.
        const entries = Object.entries(place).filter(([key]) => key !== 'endColumn' || line === endLine)
        const properties = entries.map(([key, value]) => `${key}=${property(String(value))}`).join(',')
        return `::${commands[severity]} ${properties}::${data(message)}\n`
      }),
    )
    .join('')
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
