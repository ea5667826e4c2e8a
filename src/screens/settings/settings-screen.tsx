// Settings of the checks: how each rule is graded, its limits, and which statuses want no errors.
import { useDocumentTitle } from '@mantine/hooks'
import { BackLink } from '../../ui/back-link.tsx'
import { useObstacle } from '../data/use-obstacle.ts'
import { CheckSettingsForm } from './check-settings-form.tsx'
import { SettingsProblem } from './settings-problem.tsx'
import styles from './settings-screen.module.css'
import { useKeptSettings } from './use-kept-settings.ts'

export function SettingsScreen() {
  useDocumentTitle('Settings · Galley')
  const { settings, file, problem, retry } = useKeptSettings()
  const obstacle = useObstacle()
  return (
    <main className={styles.screen}>
      <BackLink />
      <h1>Settings</h1>
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
    </main>
  )
}
