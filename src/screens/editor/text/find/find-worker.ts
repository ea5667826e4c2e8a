// Searches off the page's own thread, so that typing goes on, and a pattern that never ends can be ended.
import { answerFind, type FindAnswer, type FindQuestion } from './answer-find.ts'

export type FindReply = { answer: FindAnswer } | { problem: string }

self.addEventListener('message', ({ data }: MessageEvent<FindQuestion>) => {
  self.postMessage(replyTo(data))
})

function replyTo(question: FindQuestion): FindReply {
  try {
    return { answer: answerFind(question) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
