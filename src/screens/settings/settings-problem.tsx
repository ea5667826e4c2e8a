// Says what is wrong with the settings and what is expected. Nothing can be changed meanwhile, lest it be written over.
import { Button } from '@mantine/core'
import { isGalleyError } from '../../article/galley-error.ts'
import styles from './settings-problem.module.css'

interface SettingsProblemProps {
  problem: Error
  onRetry: () => void
}

export function SettingsProblem({ problem, onRetry }: SettingsProblemProps) {
  const issues = isGalleyError(problem) ? problem.issues : []
  const isUnreachable = isGalleyError(problem) && problem.code === 'unavailable'
  return (
    <section role="alert" className={styles.problem} aria-label="The settings cannot be shown">
      <p>{leadOf(problem, issues.length > 0)}</p>
      {issues.length > 0 && (
        <ul>
          {issues.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {!isUnreachable && (
        <p>
          It was left as it is, and the checks go on with the rules that they had. Once it is corrected, the
          settings show here.
        </p>
      )}
      <Button onClick={onRetry}>Try again</Button>
    </section>
  )
}

/** The message up to the issues, which stand in a list of their own. */
function leadOf(problem: Error, hasIssues: boolean): string {
  if (!isGalleyError(problem)) return 'Something unexpected happened.'
  const [first = problem.message] = /^.*?\.(?= )/.exec(problem.message) ?? []
  return hasIssues ? first : problem.message
}
