// Settings of the checks: how each rule is graded, its limits, and which statuses want no errors.
import { LongPage } from '../../ui/page-frame.tsx'
import { useObstacle } from '../data/use-obstacle.ts'
import { CheckSettingsForm } from './check-settings-form.tsx'
import { SettingsProblem } from './settings-problem.tsx'
import styles from './settings-screen.module.css'
import { useKeptSettings } from './use-kept-settings.ts'

export function SettingsScreen() {
  const { settings, file, problem, retry } = useKeptSettings()
  const obstacle = useObstacle()
  return (
    <LongPage title="Settings" className={styles.screen}>
      {obstacle !== null && (
        <p role="status" className={styles.obstacle}>
          {obstacle}
        </p>
      )}
      {problem ? (
        <SettingsProblem problem={problem} onRetry={retry} />
      ) : settings ? (
        <CheckSettingsForm settings={settings} file={file} isReadOnly={obstacle !== null} />
      ) : (
        <p className={styles.quiet}>Reading the settings…</p>
      )}
    </LongPage>
  )
}
