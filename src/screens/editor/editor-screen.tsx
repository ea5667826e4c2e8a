export function EditorScreen() {
  return <main>EditorScreen</main>
}
