// Names that probably mean the same, each group to be merged into the one that is chosen.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { NameCount } from '../../article/similar-names.ts'
import pane from '../../ui/pane-scroller.module.css'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import styles from './similar-list.module.css'

interface SimilarListProps {
  groups: readonly (readonly NameCount[])[]
  /** What is looked for; '' for all. */
  q: string
  onMerge: (names: readonly string[], to: string) => void
}

const shownAtOnce = 100

export function SimilarList({ groups, q, onMerge }: SimilarListProps) {
  const [shown, setShown] = useState(shownAtOnce)
  if (groups.length === 0)
    return (
      <p className={styles.empty}>
        {q === ''
          ? 'No two names are similar. All names are under “All”.'
          : `No similar names with “${q}” in them. Look for another one, or for a shorter part of it.`}
      </p>
    )
  return (
    <ScrollRegion className={`${pane.scroller} ${styles.scroller}`} aria-label="Similar names">
      <ul className={styles.groups}>
        {groups.slice(0, shown).map(group => (
          <SimilarGroup key={group[0]?.name} group={group} onMerge={onMerge} />
        ))}
      </ul>
      {groups.length > shown && (
        <Button variant="subtle" onClick={() => setShown(before => before + shownAtOnce)}>
          Show more
        </Button>
      )}
    </ScrollRegion>
  )
}

interface SimilarGroupProps extends Pick<SimilarListProps, 'onMerge'> {
  group: readonly NameCount[]
}

function SimilarGroup({ group, onMerge }: SimilarGroupProps) {
  const first = group[0]?.name ?? ''
  const [chosen, setChosen] = useState(first)
  const to = group.some(({ name }) => name === chosen) ? chosen : first
  const others = group.map(({ name }) => name).filter(name => name !== to)
  return (
    <li>
      <fieldset>
        <legend className={styles.legend}>Keep, of names like {first}</legend>
        {group.map(({ name, count }) => (
          <label key={name} className={styles.name}>
            <input
              type="radio"
              name={`keep ${first}`}
              checked={name === to}
              onChange={() => setChosen(name)}
            />
            {name} <small>{count.toLocaleString('en')}</small>
          </label>
        ))}
      </fieldset>
      <Button aria-label={`Merge into ${to}`} onClick={() => onMerge(others, to)}>
        Merge into “{to}”
      </Button>
    </li>
  )
}
