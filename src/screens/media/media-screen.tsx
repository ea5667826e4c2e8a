// The library: all pictures of the desk and all images that articles show, where each is used and what is missing.
import { Button, TextInput } from '@mantine/core'
import { IconHistory, IconUpload } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { pictureTypes } from '../../storage/media-kind.ts'
import { FilePicker } from '../../ui/file-picker.tsx'
import { FullPage } from '../../ui/page-frame.tsx'
import { useBulk } from '../data/bulk-context.tsx'
import { useCommands } from '../data/command-context.tsx'
import { useMediaPlace } from '../data/media/use-media.ts'
import type { LibraryImage } from './collect-images.ts'
import { ImageDialog } from './image-dialog.tsx'
import { filterImages, imageFilters } from './image-filters.ts'
import { ImageGrid } from './image-grid.tsx'
import { LibraryEmpty } from './library-empty.tsx'
import { MediaFilters } from './media-filters.tsx'
import styles from './media-screen.module.css'
import { filterNames, type ImageFilter } from './media-search.ts'
import { PictureDrop } from './picture-drop.tsx'
import { RemovedBar } from './removed-bar.tsx'
import { UploadStatus } from './upload-status.tsx'
import { useLibrary } from './use-library.ts'
import { useRemovePicture } from './use-remove-picture.ts'
import { useUploads } from './use-uploads.ts'

export function MediaScreen() {
  const { show = 'all', q = '' } = useSearch({ from: '/media' })
  const navigate = useNavigate()
  const { openRecent } = useBulk()
  const { images, isComplete, error, progress, refetch } = useLibrary()
  const uploads = useUploads()
  const removal = useRemovePicture()
  const [openedKey, setOpenedKey] = useState<string | null>(null)
  const place = useMediaPlace().data

  const go = (change: { show?: ImageFilter | undefined; q?: string | undefined }) =>
    void navigate({ to: '/media', search: before => ({ ...before, ...change }), replace: true })
  const shown = useMemo(() => (images ? filterImages(images, show, q) : []), [images, show, q])
  const opened = images?.find(({ key }) => key === openedKey) ?? null
  const upload = (files: readonly File[]) => {
    if (show !== 'all' && show !== 'uploaded') go({ show: 'uploaded', q: undefined })
    void uploads.add(files)
  }
  useCommands(
    filterNames.map(name => ({
      group: 'This list' as const,
      title: `Show images: ${imageFilters[name].label}`,
      run: () => go({ show: name === 'all' ? undefined : name }),
    })),
  )

  return (
    <PictureDrop onDrop={upload}>
      <FullPage
        title="Media"
        actions={
          <>
            <FilePicker
              kind="files"
              accept={pictureTypes.join(',')}
              icon={<IconUpload size={16} stroke={1.75} aria-hidden />}
              onPick={upload}
            >
              Upload pictures
            </FilePicker>
            <Button leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />} onClick={openRecent}>
              Recent changes
            </Button>
          </>
        }
        bar={
          <div className={styles.bar}>
            <MediaFilters
              images={isComplete ? images : undefined}
              show={show}
              onShow={name => go({ show: name === 'all' ? undefined : name })}
            />
            <TextInput
              className={styles.search}
              type="search"
              size="xs"
              aria-label="Find an image"
              placeholder="Find an image"
              value={q}
              onChange={event => go({ q: event.target.value || undefined })}
            />
          </div>
        }
      >
        <output className={styles.live} aria-live="polite">
          {isComplete && `${shown.length.toLocaleString('en')} images`}
        </output>
        <UploadStatus uploads={uploads} />
        {progress && isComplete && progress.total > 0 && <Reading {...progress} />}
        {error ? (
          <div className={styles.note} role="alert">
            <p>{error.message}</p>
            <Button onClick={refetch}>Try again</Button>
          </div>
        ) : !images || !isComplete ? (
          <Reading {...(progress ?? { done: 0, total: 0 })} />
        ) : shown.length === 0 ? (
          <LibraryEmpty show={show} q={q.trim()} hasAny={images.length > 0} place={place} />
        ) : (
          <ImageGrid key={show} label="Images" images={shown} onChoose={({ key }) => setOpenedKey(key)} />
        )}
        {removal.removed && <RemovedBar removal={removal} />}
        {opened && (
          <ImageDialog
            image={opened}
            names={namesOf(images ?? [])}
            onRemove={() => {
              setOpenedKey(null)
              if (opened.file) removal.remove(opened.file)
            }}
            onClose={() => setOpenedKey(null)}
          />
        )}
      </FullPage>
    </PictureDrop>
  )
}

function namesOf(images: readonly LibraryImage[]): ReadonlySet<string> {
  return new Set(images.flatMap(({ file }) => (file ? [file.name] : [])))
}

function Reading({ done, total }: { done: number; total: number }) {
  return (
    <p className={styles.note}>
      Reading the articles…{' '}
      <progress aria-label="Reading the articles" {...(total > 0 && { value: done, max: total })} />
    </p>
  )
}
