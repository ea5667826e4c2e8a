// One image: how it looks, what it is, where it is shown, and what can be done with it.
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { useBulk } from '../data/bulk-context.tsx'
import { useStore } from '../data/store-context.tsx'
import type { LibraryImage } from './collect-images.ts'
import styles from './image-dialog.module.css'
import { ImagePicture } from './image-picture.tsx'
import { articlesText, dimensionsText, imageName, sizeText } from './image-text.ts'
import { PickImage } from './pick-image.tsx'
import { RenameForm } from './rename-form.tsx'
import { ShownAtList } from './shown-at-list.tsx'
import { useRename } from './use-rename.ts'

interface ImageDialogProps {
  image: LibraryImage
  /** Of all pictures of the library. */
  names: ReadonlySet<string>
  onRemove: () => void
  onClose: () => void
}

export function ImageDialog({ image, names, onRemove, onClose }: ImageDialogProps) {
  const { openChange } = useBulk()
  const [step, setStep] = useState<'look' | 'rename' | 'replace'>('look')
  const rename = useRename(image, onClose)
  const { name } = imageName(image)
  const ids = [...new Set(image.shownAt.map(({ id }) => id))]

  if (step === 'replace')
    return (
      <PickImage
        title={`Replace “${name}” by`}
        without={image.key}
        onPick={({ address }) => {
          onClose()
          openChange({
            target: { ids },
            start: { kind: 'replace-image', from: image.addresses, to: address },
          })
        }}
        onClose={() => setStep('look')}
      />
    )
  return (
    <Modal opened onClose={onClose} title={name} size="xl">
      {step === 'rename' && image.file ? (
        <RenameForm
          name={image.file.name}
          names={names}
          articles={image.articles}
          isBusy={rename.isPending}
          onRename={rename.start}
          onCancel={() => setStep('look')}
        />
      ) : (
        <>
          <Look image={image} />
          <DialogActions>
            {image.file && <Button onClick={() => setStep('rename')}>Rename…</Button>}
            {ids.length > 0 && <Button onClick={() => setStep('replace')}>Replace everywhere…</Button>}
            {image.file && <DownloadButton name={image.file.name} />}
            {image.file && ids.length === 0 && (
              <Button color="red" variant="subtle" onClick={onRemove}>
                Remove
              </Button>
            )}
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </>
      )}
    </Modal>
  )
}

function Look({ image }: { image: LibraryImage }) {
  const [size, setSize] = useState('')
  const { file, address, shownAt, articles } = image
  return (
    <>
      <div className={styles.top}>
        <div className={styles.picture}>
          <ImagePicture image={image} onSize={(width, height) => setSize(dimensionsText(width, height))} />
        </div>
        <dl className={styles.facts}>
          <dt>Address</dt>
          <dd>
            <code>{address}</code> <CopyButton text={address} />
          </dd>
          {size && (
            <>
              <dt>Dimensions</dt>
              <dd>{size}</dd>
            </>
          )}
          {file && (
            <>
              <dt>File</dt>
              <dd>
                {sizeText(file.size)}, {file.type.replace('image/', '').replace(/\+.*/, '').toUpperCase()}
              </dd>
              <dt>Stored</dt>
              <dd>
                {new Date(file.updatedAt).toLocaleString('en-GB', {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                })}
              </dd>
            </>
          )}
          <dt>Shown in</dt>
          <dd>{articlesText(articles)}</dd>
        </dl>
      </div>
      {articles === 0 && (
        <p className={styles.note}>
          No article shows it. Other pages of the site may, and Galley does not read them.
        </p>
      )}
      <ShownAtList shownAt={shownAt} isOutside={image.isOutside} />
    </>
  )
}

function CopyButton({ text }: { text: string }) {
  const [isCopied, setIsCopied] = useState(false)
  return (
    <Button
      size="compact-xs"
      onClick={() => void navigator.clipboard?.writeText(text).then(() => setIsCopied(true))}
    >
      {isCopied ? 'Copied' : 'Copy'}
    </Button>
  )
}

function DownloadButton({ name }: { name: string }) {
  const store = useStore()
  const download = async () => {
    const found = await store.readMedia(name)
    if (!found) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([new Uint8Array(found.bytes)], { type: found.type }))
    link.download = name.split('/').at(-1) ?? name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  return <Button onClick={() => void download()}>Download</Button>
}
