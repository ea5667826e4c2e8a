export function NewArticleScreen() {
  return <main>NewArticleScreen</main>
}
