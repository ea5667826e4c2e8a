// Where the article stands on the front page.
import { IconFlame, IconFlameFilled, IconStar, IconStarFilled } from '@tabler/icons-react'
import { useFormContext, useWatch } from 'react-hook-form'
import { type FormValues, fitsForm } from '../draft/form-values.ts'
import { useDetails } from './details-context.ts'
import formStyles from './details-form.module.css'
import styles from './front-page-fields.module.css'
import { OnlyInSource } from './only-in-source.tsx'

const flags = [
  { name: 'trending', label: 'Trending', On: IconFlameFilled, Off: IconFlame },
  { name: 'featured', label: 'Featured', On: IconStarFilled, Off: IconStar },
] as const

export function FrontPageFields() {
  const { register } = useFormContext<FormValues>()
  const values = useWatch<FormValues, readonly ['trending', 'featured']>({ name: ['trending', 'featured'] })
  const { data } = useDetails().article
  return (
    <section aria-label="Front page">
      <h2 className={formStyles.heading}>Front page</h2>
      <div className={styles.cards}>
        {flags.map(({ name, label, On, Off }, index) => {
          if (!fitsForm(name, data[name])) return <OnlyInSource key={name} label={label} value={data[name]} />
          const Icon = values[index] ? On : Off
          return (
            <label key={name} className={styles.card} data-flag={name} data-on={values[index] || undefined}>
              <Icon size={17} stroke={1.75} aria-hidden />
              <b>{label}</b>
              <input type="checkbox" role="switch" aria-checked={values[index]} {...register(name)} />
              <i aria-hidden className={styles.switch} />
            </label>
          )
        })}
      </div>
    </section>
  )
}
