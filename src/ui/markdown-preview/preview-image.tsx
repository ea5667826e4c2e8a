// A picture of an article. One that does not load says so, with its alt text, instead of leaving a hole.
import { IconPhotoOff } from '@tabler/icons-react'
import { type ComponentProps, useState } from 'react'
import type { ExtraProps } from 'react-markdown'
import { useImageSource } from './image-source.ts'
import styles from './markdown-preview.module.css'

export function PreviewImage({ node: _node, src, alt, ...rest }: ComponentProps<'img'> & ExtraProps) {
  const source = useImageSource(typeof src === 'string' ? src : undefined)
  const [brokenSource, setBrokenSource] = useState<string | null>(null)
  if (source === '') return <span role="img" aria-label={alt || 'Image'} aria-busy="true" />
  if (source === null || brokenSource === source)
    return (
      <span className={styles.broken} role="img" aria-label={alt ? `Missing image: ${alt}` : 'Missing image'}>
        <IconPhotoOff size={17} stroke={1.75} aria-hidden />
        <span>{alt || 'This image does not load'}</span>
      </span>
    )
  return (
    <img
      {...rest}
      src={source}
      alt={alt ?? ''}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBrokenSource(source)}
    />
  )
}
