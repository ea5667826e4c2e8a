// Looks every minute for flags whose time on the front page is over.
import type { ArticleStore } from '../storage/article-store.ts'
import { expireFlags } from '../storage/expire-flags.ts'

export interface ExpiryOptions {
  onError: (error: unknown) => void
  everyMs?: number
  now?: () => Date
}

/** Begins at once. Returns what stops it. */
export function expireOnTimer(store: ArticleStore, options: ExpiryOptions): () => void {
  const { onError, everyMs = 60_000, now = () => new Date() } = options
  if (store.capabilities.expiresFlags) return () => {}
  let isBusy = false
  const look = async () => {
    if (isBusy) return
    isBusy = true
    await expireFlags(store, now()).catch(onError)
    isBusy = false
  }
  void look()
  const timer = setInterval(look, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
