// The front page: what is trending and featured now, arranged by hand.
import { Button } from '@mantine/core'
import { IconDownload, IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { isGalleyError } from '../../article/galley-error.ts'
import { frontPageSetting } from '../../storage/front-page.ts'
import { downloadText } from '../../ui/download-text.ts'
import { LongPage } from '../../ui/page-frame.tsx'
import { useBulk } from '../data/bulk-context.tsx'
import { useCommands } from '../data/command-context.tsx'
import { useSectionRows } from '../data/use-section-rows.ts'
import { useSetting } from '../data/use-setting.ts'
import { frontPageFile } from './front-page-file.ts'
import styles from './front-page-screen.module.css'
import { FrontPageSection } from './front-page-section.tsx'
import { type Removed, RemovedBar } from './removed-bar.tsx'

export function FrontPageScreen() {
  const { data: frontPage, error, refetch } = useSetting(frontPageSetting)
  const trending = useSectionRows('trending', frontPage?.trending)
  const featured = useSectionRows('featured', frontPage?.featured)
  const { openRecent } = useBulk()
  const [said, setSaid] = useState('')
  const [removed, setRemoved] = useState<Removed | null>(null)
  const failure = (frontPage ? null : error) ?? trending.error ?? featured.error
  const retry = () => {
    if (!frontPage) return void refetch()
    trending.retry()
    featured.retry()
  }
  const save = () => {
    if (!frontPage || !trending.rows || !featured.rows) return
    const rows = { trending: trending.rows, featured: featured.rows }
    downloadText('front-page.json', frontPageFile(frontPage, rows), 'application/json')
  }
  useCommands([
    {
      group: 'This list',
      title: 'Export front-page.json',
      ...(trending.rows && featured.rows && { run: save }),
    },
  ])
  return (
    <LongPage
      title="Front page"
      className={styles.screen}
      actions={
        <>
          <Button leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />} onClick={openRecent}>
            Recent changes
          </Button>
          <Button
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
            title="What stands in the slots, in order"
            disabled={!trending.rows || !featured.rows}
            onClick={save}
          >
            Export front-page.json
          </Button>
        </>
      }
    >
      {failure ? (
        <div role="alert" className={styles.failed}>
          <p>{isGalleyError(failure) ? failure.message : 'Something unexpected happened.'}</p>
          <Button onClick={retry}>Try again</Button>
        </div>
      ) : (
        <div className={styles.sections}>
          {frontPage && (
            <>
              <FrontPageSection
                flag="trending"
                section={frontPage.trending}
                listed={trending}
                onSay={setSaid}
                onRemoved={setRemoved}
              />
              <FrontPageSection
                flag="featured"
                section={frontPage.featured}
                listed={featured}
                onSay={setSaid}
                onRemoved={setRemoved}
              />
            </>
          )}
        </div>
      )}
      <output className={styles.live} aria-live="polite">
        {said}
      </output>
      {removed && (
        <RemovedBar
          key={removed.change.after}
          removed={removed}
          onClose={text => {
            setSaid(text)
            setRemoved(null)
          }}
        />
      )}
    </LongPage>
  )
}
