// Plans off the page's own thread, so that the page goes on, and a pattern that never ends can be ended.
import { type ArticleToPlan, type PlannedArticles, planArticles, type RunChange } from './plan-articles.ts'

export interface PlanRequest {
  articles: readonly ArticleToPlan[]
  change: RunChange
}

export type PlanReply = { result: PlannedArticles } | { error: string }

self.addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  self.postMessage(replyTo(data))
})

function replyTo({ articles, change }: PlanRequest): PlanReply {
  try {
    return { result: planArticles(articles, change) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
