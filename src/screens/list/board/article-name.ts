// What an article is called where there is room for one line: its title, or else the name of its file.
import type { ArticleRow } from '../../../storage/article-store.ts'

export function articleName({ title, id }: ArticleRow): string {
  return title || id.slice(id.lastIndexOf('/') + 1)
}
