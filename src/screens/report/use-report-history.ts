// The summaries of earlier days; a finished report leaves that of today.
import { useEffect, useRef } from 'react'
import type { ReportAnswer } from '../../checks/report/report.ts'
import {
  historySetting,
  type ReportHistory,
  summaryOf,
  withSummary,
} from '../../checks/report/report-history.ts'
import { useObstacle } from '../data/use-obstacle.ts'
import { useChangeSetting, useSetting } from '../data/use-setting.ts'

export function useReportHistory(answer: ReportAnswer | undefined): ReportHistory {
  const { data: history } = useSetting(historySetting)
  const { mutate } = useChangeSetting(historySetting, {
    failed: 'The summary of today was not kept',
    silentCodes: 'all',
  })
  const obstacle = useObstacle()
  const report = answer?.isCurrent ? answer.report : null
  // What is still being counted would look as if much had been mended since yesterday.
  const isWhole = report !== null && report.articles > 0 && report.uncounted * 100 <= report.articles
  // One that could not be kept is not tried again: nobody is waiting for it.
  const tried = useRef<typeof report>(null)
  useEffect(() => {
    if (report === tried.current) return
    if (!report || !isWhole || !history || obstacle !== null) return
    const summary = summaryOf(report, new Date())
    if (withSummary(history, summary) === history) return
    tried.current = report
    mutate(before => withSummary(before, summary))
  }, [report, isWhole, history, obstacle, mutate])
  return history ?? historySetting.empty
}
