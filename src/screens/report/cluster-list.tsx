// Groups of articles with nearly the same text, largest first.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PileReport } from '../../checks/report/report.ts'
import { ClusterItem } from './cluster-item.tsx'
import styles from './cluster-list.module.css'

const shownAtOnce = 20

export function ClusterList({
  clusters,
  moreClusters,
  settledClusters,
}: Pick<PileReport, 'clusters' | 'moreClusters' | 'settledClusters'>) {
  const [shown, setShown] = useState(shownAtOnce)
  const settled = `${settledClusters.toLocaleString('en')} ${settledClusters === 1 ? 'group has' : 'groups have'}`
  return (
    <>
      <h2>Nearly the same text</h2>
      <p className={styles.about}>
        {clusters.length === 0
          ? 'No two articles have nearly the same text.'
          : 'Most of the words in a row are those of another article. Keep one of each group, and archive the others.'}
        {settledClusters > 0 && ` ${settled} no more than one article that is not archived.`}
      </p>
      <ul className={styles.clusters}>
        {clusters.slice(0, shown).map(cluster => (
          <ClusterItem key={cluster.articles.map(({ id }) => id).join('\n')} cluster={cluster} />
        ))}
      </ul>
      {clusters.length > shown && (
        <Button variant="subtle" onClick={() => setShown(before => before + shownAtOnce)}>
          Show more groups
        </Button>
      )}
      {moreClusters > 0 && clusters.length <= shown && (
        <p className={styles.about}>
          {moreClusters.toLocaleString('en')} smaller groups are shown when some of these are settled.
        </p>
      )}
    </>
  )
}
