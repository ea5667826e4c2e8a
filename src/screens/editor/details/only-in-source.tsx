// A value of a kind that the form cannot hold without changing it: shown as it is, edited in the source.
import { useDetails } from './details-context.ts'
import styles from './only-in-source.module.css'

export function OnlyInSource({
  label,
  value,
  isFault = true,
}: {
  label: string
  value: unknown
  isFault?: boolean
}) {
  const { openSource } = useDetails()
  const text = typeof value === 'string' ? value : (JSON.stringify(value, null, 1) ?? '')
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <b>{label}</b>
        <button type="button" onClick={openSource} aria-label={`Edit ${label} in the source`}>
          Edit in source
        </button>
      </div>
      <pre>{text}</pre>
      {isFault && <p>The file holds another kind of value than this field takes. It is kept as it is.</p>}
    </div>
  )
}
