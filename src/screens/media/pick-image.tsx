// Picks an image: of the library, of what other articles show, from the device, or by its address.
import { Button, Modal, TextInput } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type FormEvent, useMemo, useState } from 'react'
import { isWebAddress } from '../../article/article-schema.ts'
import { mediaAddress } from '../../storage/media-address.ts'
import { pictureTypes } from '../../storage/media-kind.ts'
import { FilePicker } from '../../ui/file-picker.tsx'
import { useMediaPlace } from '../data/media/use-media.ts'
import type { PickedImage } from '../data/pick-image-context.tsx'
import type { LibraryImage } from './collect-images.ts'
import { filterImages } from './image-filters.ts'
import { ImageGrid } from './image-grid.tsx'
import styles from './pick-image.module.css'
import { UploadStatus } from './upload-status.tsx'
import { useLibrary } from './use-library.ts'
import { useUploads } from './use-uploads.ts'

interface PickImageProps {
  title: string
  /** The key of an image that is not offered. */
  without?: string
  onPick: (picked: PickedImage) => void
  onClose: () => void
}

export function PickImage({ title, without, onPick, onClose }: PickImageProps) {
  const { images, error, refetch } = useLibrary()
  const base = useMediaPlace().data?.address
  const uploads = useUploads()
  const [q, setQ] = useState('')
  const shown = useMemo(() => offered(images ?? [], without, q), [images, without, q])
  const upload = async (files: readonly File[]) => {
    const [first] = await uploads.add(files.slice(0, 1))
    if (first && base) onPick({ address: mediaAddress(base, first.name), alt: '' })
  }
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      <div className={styles.bar}>
        <TextInput
          className={styles.search}
          type="search"
          aria-label="Find an image"
          placeholder="Find an image"
          value={q}
          onChange={event => setQ(event.target.value)}
          data-autofocus
        />
        <FilePicker
          kind="files"
          accept={pictureTypes.join(',')}
          icon={<IconUpload size={16} stroke={1.75} aria-hidden />}
          onPick={files => void upload(files)}
        >
          Upload
        </FilePicker>
      </div>
      <UploadStatus uploads={uploads} />
      {error ? (
        <div className={styles.note} role="alert">
          <p>{error.message}</p>
          <Button onClick={refetch}>Try again</Button>
        </div>
      ) : shown.length === 0 ? (
        <p className={styles.note}>
          {!images ? 'Reading…' : q ? 'No image has these words.' : 'There are no images yet. Upload one.'}
        </p>
      ) : (
        <ImageGrid
          label="Images to choose from"
          className={styles.grid}
          images={shown}
          onChoose={image => onPick({ address: image.address, alt: usualAlt(image) })}
        />
      )}
      <AddressForm onPick={address => onPick({ address, alt: '' })} />
    </Modal>
  )
}

function AddressForm({ onPick }: { onPick: (address: string) => void }) {
  const [address, setAddress] = useState('')
  const text = address.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text !== '' && isWebAddress(text)) onPick(text)
  }
  return (
    <form className={styles.bar} onSubmit={submit}>
      <TextInput
        className={styles.search}
        aria-label="Address of an image"
        placeholder="Or an address: https://…"
        value={address}
        error={text !== '' && !isWebAddress(text) && 'Write a web address (https://…) or a path of the site.'}
        onChange={event => setAddress(event.target.value)}
      />
      <Button type="submit" disabled={text === '' || !isWebAddress(text)}>
        Use this address
      </Button>
    </form>
  )
}

/** The library first, newest first; then what articles show from elsewhere. */
function offered(images: readonly LibraryImage[], without: string | undefined, q: string): LibraryImage[] {
  const others = images.filter(image => image.key !== without && (image.name === null || image.file !== null))
  return [...filterImages(others, 'uploaded', q), ...filterImages(others, 'outside', q)]
}

/** What most articles say of it. */
function usualAlt({ shownAt }: LibraryImage): string {
  const counts = new Map<string, number>()
  for (const { alt } of shownAt) if (alt !== '') counts.set(alt, (counts.get(alt) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
