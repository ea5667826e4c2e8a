// How far the checks have looked: by which settings, and whether among the other articles too.
import styles from './checks-panel.module.css'
import type { EditorFindings } from './findings-context.tsx'
import { isReading } from './use-server-findings.ts'

export function ChecksScope({ rules, server }: Pick<EditorFindings, 'rules' | 'server'>) {
  const { canAsk, found, problem } = server
  return (
    <>
      {rules?.problem && <p className={styles.problem}>The rules stay as they were. {rules.problem}</p>}
      <p className={styles.scope}>
        {!canAsk &&
          `What only the whole pile shows${rules?.hasExtraRules ? ', and what the site’s own rules say,' : ''} is told where the desk has a server.`}
        {problem && `The server did not say what it finds among the other articles. ${problem}`}
        {found &&
          (isReading(found)
            ? `The other articles are being read: ${found.pile.done.toLocaleString('en')} of ${found.pile.total.toLocaleString('en')}.`
            : found.pile.total > 1
              ? `Compared with all ${found.pile.total.toLocaleString('en')} articles, as it was last saved.`
              : 'There is no other article to compare it with.')}
      </p>
    </>
  )
}
