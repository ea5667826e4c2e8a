import type { Check } from '../check.ts'

export const bodyH1: Check = {
  id: 'body-h1',
  severity: 'warning',
  scope: 'article',
  title: 'Main heading in the text',
  about:
    'The page shows the title as its main heading; a second one (“# …”) confuses readers and screen readers.',
  check: ({ headings, data }) =>
    typeof data.title === 'string'
      ? headings
          .filter(({ level, text }) => level === 1 && text !== '')
          .map(({ from, to }) => ({
            from,
            to,
            message: 'The title is the main heading already. Begin with “##”.',
          }))
      : [],
}
