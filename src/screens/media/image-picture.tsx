// How an image looks: small, from the library or from where it is. One that cannot be shown says so.
import { IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useThumbnail } from '../data/media/use-thumbnail.ts'
import type { LibraryImage } from './collect-images.ts'
import styles from './image-picture.module.css'

interface ImagePictureProps {
  image: LibraryImage
  onSize?: (width: number, height: number) => void
}

export function ImagePicture({ image, onSize }: ImagePictureProps) {
  if (image.name !== null && image.file === null) return <Broken>There is no such file</Broken>
  return image.file ? (
    <StoredPicture image={image} onSize={onSize} />
  ) : (
    <LinkedPicture image={image} onSize={onSize} />
  )
}

type PartProps = { image: LibraryImage; onSize: ImagePictureProps['onSize'] }

function StoredPicture({ image, onSize }: PartProps) {
  const thumbnail = useThumbnail(image.file)
  const [isBroken, setIsBroken] = useState(false)
  if (thumbnail === undefined) return <span className={styles.picture} data-waiting />
  if (thumbnail === null || isBroken) return <Broken>This file is damaged</Broken>
  const { url, width, height } = thumbnail
  return (
    <img
      className={styles.picture}
      src={url}
      alt=""
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
        onSize?.(width || naturalWidth, height || naturalHeight)
      }
      onError={() => setIsBroken(true)}
    />
  )
}

function LinkedPicture({ image, onSize }: PartProps) {
  const [brokenAddress, setBrokenAddress] = useState('')
  if (brokenAddress === image.address) return <Broken>Does not load</Broken>
  return (
    <img
      className={styles.picture}
      src={image.address}
      alt=""
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => onSize?.(naturalWidth, naturalHeight)}
      onError={() => setBrokenAddress(image.address)}
    />
  )
}

function Broken({ children }: { children: string }) {
  return (
    <span className={styles.broken}>
      <IconPhotoOff size={20} stroke={1.5} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
