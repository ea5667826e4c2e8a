// The box of a task in an article. It can be looked at only, and says so to whoever does not see it.
import type { ComponentProps } from 'react'
import type { ExtraProps } from 'react-markdown'

export function PreviewTask({ node: _node, ...rest }: ComponentProps<'input'> & ExtraProps) {
  return <input {...rest} aria-label={rest.checked ? 'Done' : 'To do'} />
}
