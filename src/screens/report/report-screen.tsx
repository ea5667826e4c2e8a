// What the checks find in the whole pile: by rule, texts that are nearly the same, and paragraphs that recur.

import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import type { PileReport, ReportAnswer } from '../../checks/report/report.ts'
import type { ReportHistory } from '../../checks/report/report-history.ts'
import { FullPage } from '../../ui/page-frame.tsx'
import pane from '../../ui/pane-scroller.module.css'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { useBulk } from '../data/bulk-context.tsx'
import { BoilerplateTable } from './boilerplate-table.tsx'
import { ClusterList } from './cluster-list.tsx'
import styles from './report-screen.module.css'
import { RuleList } from './rule-list.tsx'
import { useReport } from './use-report.ts'
import { useReportHistory } from './use-report-history.ts'

export function ReportScreen() {
  const { openRecent } = useBulk()
  const { data, error, refetch } = useReport()
  const history = useReportHistory(data)
  return (
    <FullPage
      title="Checks"
      className={styles.screen}
      actions={
        <Button leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />} onClick={openRecent}>
          Recent changes
        </Button>
      }
    >
      {error && !data?.report ? (
        <div className={styles.note} role="alert">
          <p>{error.message}</p>
          <Button onClick={() => void refetch()}>Try again</Button>
        </div>
      ) : (
        <>
          <Progress answer={data} />
          {data?.report && <Report report={data.report} history={history} />}
        </>
      )}
    </FullPage>
  )
}

function Progress({ answer }: { answer: ReportAnswer | undefined }) {
  if (answer?.isCurrent) return null
  const { done = 0, total = 0 } = answer ?? {}
  const label = answer?.report ? 'Something changed. Reading it…' : 'Reading the articles…'
  return (
    <p className={styles.progress}>
      {label} <progress aria-label="Reading the articles" {...(total > 0 && { value: done, max: total })} />
    </p>
  )
}

function Report({ report, history }: { report: PileReport; history: ReportHistory }) {
  const { articles, uncounted, rules, clusters, moreClusters, settledClusters, boilerplate } = report
  const found = rules.reduce((sum, { findings }) => sum + findings, 0)
  if (articles === 0)
    return <p className={styles.note}>There are no articles yet. Write one, or import some from the list.</p>
  return (
    <ScrollRegion className={`${pane.scroller} ${styles.scroller}`} aria-label="Report">
      <p className={styles.sum} role="status">
        {found === 0 ? 'Nothing found' : `${found.toLocaleString('en')} findings`} in{' '}
        {articles === 1 ? 'one article' : `${articles.toLocaleString('en')} articles`}
        {uncounted > 0 &&
          `; ${uncounted.toLocaleString('en')} ${uncounted === 1 ? 'is' : 'are'} not examined yet, or too long`}
        .
      </p>
      <RuleList rules={rules} history={history} />
      <ClusterList clusters={clusters} moreClusters={moreClusters} settledClusters={settledClusters} />
      <BoilerplateTable boilerplate={boilerplate} />
    </ScrollRegion>
  )
}
