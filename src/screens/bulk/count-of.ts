export function countOf(articles: number): string {
  return articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`
}
