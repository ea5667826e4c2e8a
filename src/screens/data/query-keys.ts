// The keys under which answers of the store are cached.
import type { ListQuery } from '../../storage/article-store.ts'

export const queryKeys = {
  lists: ['articles'] as const,
  list: (query: ListQuery) => ['articles', query] as const,
  /** The list as it was when the editor went into it: it keeps its order while articles of it are saved. */
  walk: (query: ListQuery) => ['walk', query] as const,
  anyArticle: ['article'] as const,
  article: (id: string) => ['article', id] as const,
  /** All names of the pile. */
  taxonomy: ['taxonomy'] as const,
  /** What the checks find in the pile; below their setting, so that it is read again whenever that is. */
  report: ['setting', 'checks', 'report'] as const,
  media: ['media'] as const,
  mediaPlace: ['media', 'place'] as const,
  mediaFiles: ['media', 'files'] as const,
  /** Which articles show which images. */
  imageUses: ['media', 'uses'] as const,
  settings: ['setting'] as const,
  setting: (name: string) => ['setting', name] as const,
  obstacle: ['obstacle'] as const,
  drafts: ['drafts'] as const,
  allDrafts: ['drafts', 'all'] as const,
  openTabs: ['drafts', 'tabs'] as const,
  draftsOf: (id: string) => ['drafts', 'of', id] as const,
  revisions: (id: string) => ['article', id, 'revisions'] as const,
  desk: (id: string) => ['article', id, 'desk'] as const,
  findings: (id: string, version: string) => ['article', id, 'findings', version] as const,
}
