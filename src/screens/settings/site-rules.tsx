// The site's own rules, and where they come from. They are code that the desk runs, so they are named in the file alone.

import { gradeOf } from '../../checks/change-settings.ts'
import { type CheckSettings, unknownRules } from '../../checks/check-settings.ts'
import formStyles from './check-settings-form.module.css'
import { gradeLabels } from './grade-labels.ts'
import styles from './site-rules.module.css'

export function SiteRules({ settings }: { settings: CheckSettings }) {
  const { extraRules = [], rules = {} } = settings
  if (extraRules.length === 0) return null
  const graded = unknownRules(Object.keys(rules), [])
  return (
    <section aria-label="Rules of the site">
      <h2 className={formStyles.heading}>Rules of the site</h2>
      <p className={formStyles.about}>
        These modules are code that the desk’s server runs. They are named under “extraRules” of the file of
        settings, and changed there alone.
      </p>
      <ul className={styles.modules}>
        {extraRules.map(path => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
      {graded.length > 0 && (
        <dl className={styles.graded}>
          {graded.map(id => (
            <div key={id}>
              <dt>
                <code>{id}</code>
              </dt>
              <dd>{gradeText(settings, id)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** Of a rule that only its module knows. */
function gradeText(settings: CheckSettings, id: string): string {
  const { rules: { [id]: setting } = {} } = settings
  const isGraded = typeof setting === 'string' || setting?.severity !== undefined
  return isGraded ? gradeLabels[gradeOf(settings, { id, severity: 'note' })] : 'As it comes'
}
