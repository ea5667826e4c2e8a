import type { Check } from '../check.ts'

export const unclosedFence: Check = {
  id: 'unclosed-fence',
  severity: 'error',
  scope: 'article',
  title: 'Code block never closes',
  about: 'A code fence without its closing fence turns the rest of the article into code.',
  check: ({ unclosedFence: place }) =>
    place ? [{ ...place, message: 'This code block never closes, so the rest of the article is code.' }] : [],
}
