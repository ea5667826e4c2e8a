// Which names the page shows.
import styles from './taxonomy-screen.module.css'
import type { TaxonomySearch } from './taxonomy-search.ts'
import type { NameKind, Taxonomy } from './use-taxonomy.ts'

interface TaxonomyTabsProps {
  kind: NameKind
  showsSimilar: boolean
  data: Taxonomy | undefined
  onGo: (change: Partial<TaxonomySearch>) => void
}

const kinds: readonly { kind: NameKind; label: string }[] = [
  { kind: 'categories', label: 'Categories' },
  { kind: 'keywords', label: 'Keywords' },
]

export function TaxonomyTabs({ kind, showsSimilar, data, onGo }: TaxonomyTabsProps) {
  return (
    <>
      <fieldset className={styles.tabs}>
        <legend>Show</legend>
        {kinds.map(tab => (
          <button
            key={tab.kind}
            type="button"
            aria-pressed={kind === tab.kind}
            onClick={() => onGo({ kind: tab.kind })}
          >
            {tab.label} <small>{data?.[tab.kind].names.length.toLocaleString('en')}</small>
          </button>
        ))}
      </fieldset>
      <fieldset className={styles.tabs}>
        <legend>Which</legend>
        <button type="button" aria-pressed={!showsSimilar} onClick={() => onGo({ similar: undefined })}>
          All
        </button>
        <button type="button" aria-pressed={showsSimilar} onClick={() => onGo({ similar: true })}>
          Similar names <small>{data?.[kind].similar.length.toLocaleString('en')}</small>
        </button>
      </fieldset>
    </>
  )
}
