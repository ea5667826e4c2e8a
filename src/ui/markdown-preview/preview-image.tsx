// A picture of an article. One that does not load says so, with its alt text, instead of leaving a hole.
import { IconPhotoOff } from '@tabler/icons-react'
import { type ComponentProps, useState } from 'react'
import type { ExtraProps } from 'react-markdown'
import styles from './markdown-preview.module.css'

export function PreviewImage({ node: _node, src, alt, ...rest }: ComponentProps<'img'> & ExtraProps) {
  const [brokenSrc, setBrokenSrc] = useState<unknown>(null)
  if (!src || brokenSrc === src)
    return (
      <span className={styles.broken} role="img" aria-label={alt ? `Missing image: ${alt}` : 'Missing image'}>
        <IconPhotoOff size={17} stroke={1.75} aria-hidden />
        <span>{alt || 'This image does not load'}</span>
      </span>
    )
  return (
    <img
      {...rest}
      src={src}
      alt={alt ?? ''}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBrokenSrc(src)}
    />
  )
}
