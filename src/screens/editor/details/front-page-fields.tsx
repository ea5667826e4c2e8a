// Where the article stands on the front page.
import { IconFlame, IconFlameFilled, IconStar, IconStarFilled } from '@tabler/icons-react'
import { useId } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { fieldLabels } from '../../../article/field-labels.ts'
import { type FormValues, fitsForm } from '../draft/form-values.ts'
import { useDetails } from './details-context.ts'
import formStyles from './details-form.module.css'
import styles from './front-page-fields.module.css'
import { OnlyInSource } from './only-in-source.tsx'
import { useFrontPagePlace } from './use-front-page-place.ts'

const flags = [
  { name: 'trending', On: IconFlameFilled, Off: IconFlame },
  { name: 'featured', On: IconStarFilled, Off: IconStar },
] as const

export function FrontPageFields() {
  const { data } = useDetails().article
  return (
    <section aria-label="Front page">
      <h2 className={formStyles.heading}>Front page</h2>
      <div className={styles.cards}>
        {flags.map(flag =>
          fitsForm(flag.name, data[flag.name]) ? (
            <FlagCard key={flag.name} {...flag} />
          ) : (
            <OnlyInSource key={flag.name} label={fieldLabels[flag.name]} value={data[flag.name]} />
          ),
        )}
      </div>
    </section>
  )
}

function FlagCard({ name, On, Off }: (typeof flags)[number]) {
  const id = useId()
  const { register } = useFormContext<FormValues>()
  const isOn = useWatch<FormValues, 'trending' | 'featured'>({ name })
  const place = useFrontPagePlace(name, useDetails().saved.id, isOn)
  const Icon = isOn ? On : Off
  return (
    <label className={styles.card} data-flag={name} data-on={isOn || undefined}>
      <Icon size={17} stroke={1.75} aria-hidden />
      <span className={styles.words}>
        <b id={id}>{fieldLabels[name]}</b>
        <small id={`${id}-place`}>{place}</small>
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        aria-labelledby={id}
        aria-describedby={place ? `${id}-place` : undefined}
        {...register(name)}
      />
      <i aria-hidden className={styles.switch} />
    </label>
  )
}
