// How much of what each author or generator wrote stands in other articles too.
import { Link } from '@tanstack/react-router'
import type { BoilerplateReport } from '../../checks/report/report.ts'
import styles from './boilerplate-table.module.css'

export function BoilerplateTable({ boilerplate }: { boilerplate: readonly BoilerplateReport[] }) {
  const recurring = boilerplate.filter(entry => entry.recurring > 0)
  return (
    <>
      <h2>Boilerplate</h2>
      <p className={styles.about}>
        {recurring.length === 0
          ? 'No longer paragraph recurs in other articles.'
          : 'The share of longer paragraphs that stand in several articles, by who wrote them.'}
      </p>
      {recurring.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Written by</th>
              <th scope="col">Articles</th>
              <th scope="col">Recurring paragraphs</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {recurring.map(({ writtenBy, articles, paragraphs, recurring }) => (
              <tr key={writtenBy}>
                <th scope="row">
                  <Link to="/" search={{ writtenBy }} title="Show the articles">
                    {writtenBy || 'Staff'}
                  </Link>
                </th>
                <td>{articles.toLocaleString('en')}</td>
                <td>
                  {recurring.toLocaleString('en')} of {paragraphs.toLocaleString('en')}
                </td>
                <td>{shareText(recurring / paragraphs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function shareText(share: number): string {
  return share < 0.01 ? 'under 1 %' : `${Math.round(share * 100)} %`
}
