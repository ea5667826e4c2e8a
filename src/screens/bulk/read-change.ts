// What a form of the dialog says, as a change.
import type { BulkChange } from '../../article/bulk-change.ts'
import { readFieldValue } from '../../article/field-value.ts'
import type { ChangeForm } from '../data/bulk-context.tsx'

export function readChange(form: ChangeForm, data: FormData): BulkChange {
  const text = (name: string) => String(data.get(name) ?? '')
  const name = (name: string) => text(name).trim()
  switch (form) {
    case 'category':
      return { kind: 'set-field', field: 'category', value: name('value') || null }
    case 'add-keyword':
      return { kind: 'add-keyword', keyword: name('name') }
    case 'remove-keyword':
      return { kind: 'rename-keywords', names: named(name('name')), to: null }
    case 'rename-keyword':
      return { kind: 'rename-keywords', names: named(name('name')), to: name('to') }
    case 'field':
      return { kind: 'set-field', field: name('field'), value: readFieldValue(name('field'), text('value')) }
    case 'replace-text':
      return {
        kind: 'replace-text',
        find: text('find'),
        replacement: text('replacement'),
        isPattern: data.has('isPattern'),
        wholeWord: data.has('wholeWord'),
        matchCase: data.has('matchCase'),
        inBody: data.has('inBody'),
        fields: [...new Set([...data.getAll('fields').map(String), ...namesIn(text('otherFields'))])],
      }
  }
}

function named(name: string): string[] {
  return name === '' ? [] : [name]
}

function namesIn(text: string): string[] {
  return text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
}
