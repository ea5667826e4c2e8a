// A link of the preview. It opens beside the desk, so that nobody leaves an unsaved text by it;
// a link within the article scrolls there, because the address bar belongs to the desk.
import type { ComponentProps, MouseEvent } from 'react'
import type { ExtraProps } from 'react-markdown'
import { idPrefix } from './rehype-prefix-ids.ts'

export function PreviewLink({ node: _node, href, children, ...rest }: ComponentProps<'a'> & ExtraProps) {
  if (!href) return <a {...rest}>{children}</a>
  if (href.startsWith('#'))
    return (
      <a {...rest} href={href} onClick={scrollToTarget}>
        {children}
      </a>
    )
  return (
    <a {...rest} href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children}
    </a>
  )
}

function scrollToTarget(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault()
  const id = event.currentTarget.hash.slice(1)
  const target =
    document.getElementById(id) ?? document.getElementById(idPrefix + id.replace(/^user-content-/, ''))
  target?.scrollIntoView({ block: 'center' })
}
