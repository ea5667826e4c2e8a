// A change of many articles in words: the title of its dialog, the reason of its writes.
import { statusLabel } from '../../../article/status.ts'
import type { RunChange } from './plan-articles.ts'

const shownNames = 3

export function describeChange(change: RunChange): string {
  switch (change.kind) {
    case 'set-field':
      return describeField(change.field, change.value)
    case 'add-keyword':
      return `Add the keyword “${change.keyword}”`
    case 'rename-keywords':
      return describeRenaming(['keyword', 'keywords'], change.names, change.to)
    case 'rename-categories':
      return describeRenaming(['category', 'categories'], change.names, change.to)
    case 'replace-text':
      return `Replace “${change.find}” by “${change.replacement}”`
    case 'fix-rule':
      return `Fix: ${change.title}`
    case 'replace-image':
      return change.file
        ? `Rename the picture “${change.file.name}” to “${change.file.newName}”`
        : `Replace the image “${change.from[0]}” by “${change.to}”`
  }
}

function describeField(field: string, value: unknown): string {
  if (field === 'status' && typeof value === 'string') return `Set the status to ${statusLabel(value)}`
  if (value === true && isFlag(field)) return `Set ${field}`
  if (value === null || (value === false && isFlag(field))) return `Remove ${field}`
  return `Set ${field} to ${typeof value === 'string' ? `“${value}”` : JSON.stringify(value)}`
}

function isFlag(field: string): boolean {
  return field === 'trending' || field === 'featured'
}

function describeRenaming(
  [one, many]: readonly [string, string],
  names: readonly string[],
  to: string | null,
): string {
  const shown = names.slice(0, shownNames).map(name => `“${name}”`)
  const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : ''
  const what = `the ${names.length === 1 ? one : many} ${shown.join(', ')}${more}`
  if (to === null) return `Delete ${what}`
  return names.length === 1 ? `Rename ${what} to “${to}”` : `Merge ${what} into “${to}”`
}
