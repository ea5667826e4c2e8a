// What two versions of an article differ in, field by field and line by line.
import { fieldLabel } from '../../../article/field-labels.ts'
import { LineDiff } from '../../../ui/line-diff/line-diff.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import type { Comparison } from './compare-sources.ts'
import styles from './differences.module.css'

interface DifferencesProps extends Comparison {
  /** What the two versions are called. */
  mine: string
  theirs: string
}

export function Differences({ fields, lines, mine, theirs }: DifferencesProps) {
  if (fields.length === 0 && lines.length === 0) return <p>Both versions say the same.</p>
  return (
    <ScrollRegion className={styles.differences} aria-label="Differences">
      {fields.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">{mine}</th>
              <th scope="col">{theirs}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(field => (
              <tr key={field.key}>
                <th scope="row">{fieldLabel(field.key)}</th>
                <td>{field.mine === null ? <i>not there</i> : <ins>{field.mine}</ins>}</td>
                <td>{field.theirs === null ? <i>not there</i> : <del>{field.theirs}</del>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length > 0 && <LineDiff lines={lines} />}
    </ScrollRegion>
  )
}
