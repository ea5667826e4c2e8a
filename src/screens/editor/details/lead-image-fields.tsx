// The lead image: how it looks, where it comes from, what it says to those who cannot see it.
import { IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { isWebAddress } from '../../../article/article-schema.ts'
import { useImageSource } from '../../../ui/markdown-preview/image-source.ts'
import { PreviewBlock } from '../../../ui/markdown-preview/preview-block.tsx'
import { usePickImage } from '../../data/pick-image-context.tsx'
import type { FormValues } from '../draft/form-values.ts'
import formStyles from './details-form.module.css'
import fieldStyles from './field.module.css'
import styles from './lead-image-fields.module.css'
import { TextField } from './text-field.tsx'

export function LeadImageFields() {
  const [image, alt, credit, title] = useWatch<
    FormValues,
    readonly ['image', 'imageAlt', 'imageCredit', 'title']
  >({ name: ['image', 'imageAlt', 'imageCredit', 'title'] })
  const [sized, setSized] = useState({ image: '', size: '' })
  const { setValue, setFocus } = useFormContext<FormValues>()
  const picker = usePickImage()
  const choose = () =>
    picker.open({
      title: 'Choose the lead image',
      onPick(picked) {
        setValue('image', picked.address, { shouldDirty: true, shouldValidate: true })
        if (picked.alt !== '' && alt.trim() === '') setValue('imageAlt', picked.alt, { shouldDirty: true })
        // Whoever puts a picture there is asked what it says.
        setTimeout(() => setFocus('imageAlt'))
      },
    })
  const repeatsTitle = alt !== '' && alt.trim() === title.trim()
  return (
    <section aria-label="Lead image">
      <h2 className={formStyles.heading}>Lead image</h2>
      {image && isWebAddress(image) && (
        <div className={styles.image}>
          <Thumbnail key={image} src={image} onSize={size => setSized({ image, size })} />
          <div className={styles.about}>
            <p>{aboutImage(image, sized.image === image ? sized.size : '')}</p>
            {credit && <PreviewBlock source={credit} footnoteNumbers="" isFootnotes={false} />}
          </div>
        </div>
      )}
      <TextField
        name="image"
        inputMode="url"
        aside={
          <button type="button" className={fieldStyles.link} onClick={choose}>
            Choose or upload…
          </button>
        }
      />
      <TextField
        name="imageAlt"
        note={repeatsTitle && 'Alt text repeats the title'}
        noteRule="alt-repeats-title"
      />
      <TextField name="imageCredit" />
    </section>
  )
}

function Thumbnail({ src, onSize }: { src: string; onSize: (size: string) => void }) {
  const [isBroken, setIsBroken] = useState(false)
  const source = useImageSource(src)
  if (source === '') return <div className={styles.thumbnail} />
  if (isBroken || source === null)
    return (
      <div className={styles.broken} role="img" aria-label="The image does not load">
        <IconPhotoOff size={17} stroke={1.75} aria-hidden />
        <span>Does not load</span>
      </div>
    )
  return (
    <img
      className={styles.thumbnail}
      src={source}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
        // A drawing may have no size of its own.
        onSize(naturalWidth > 0 ? `${naturalWidth} × ${naturalHeight} px` : '')
      }
      onError={() => setIsBroken(true)}
    />
  )
}

/** Host, size and kind; until the image is there, only the width, as far as the address tells. */
function aboutImage(address: string, size: string): string {
  if (!URL.canParse(address)) return ['On this site', size].filter(Boolean).join(' · ')
  const { host, searchParams, pathname } = new URL(address)
  const width = searchParams.get('w')
  const kind = searchParams.get('fm') ?? /\.(\w{3,4})$/.exec(pathname)?.[1]
  return [host, size || (width && `${width} px`), kind].filter(Boolean).join(' · ')
}
