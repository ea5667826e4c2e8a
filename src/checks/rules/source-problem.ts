import type { Check } from '../check.ts'

export const sourceProblem: Check = {
  id: 'source-problem',
  severity: 'error',
  scope: 'article',
  title: 'File cannot be read as it should be',
  about:
    'The front matter is broken, or the file is not UTF-8. Until that is mended, fields cannot be edited.',
  check: ({ problems }) => problems.map(({ from, to, message }) => ({ from, to, message })),
}
