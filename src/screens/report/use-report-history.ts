// The summaries of earlier days; a finished report leaves that of today.
import { useEffect } from 'react'
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
  const { mutate } = useChangeSetting(historySetting, { failed: 'The summary of today was not kept' })
  const obstacle = useObstacle()
  const report = answer?.isCurrent ? answer.report : null
  // What is still being counted would look as if much had been mended since yesterday.
  const isWhole = report !== null && report.articles > 0 && report.uncounted * 100 <= report.articles
  useEffect(() => {
    if (!report || !isWhole || !history || obstacle !== null) return
    const summary = summaryOf(report, new Date())
    if (withSummary(history, summary) !== history) mutate(before => withSummary(before, summary))
  }, [report, isWhole, history, obstacle, mutate])
  return history ?? historySetting.empty
}
