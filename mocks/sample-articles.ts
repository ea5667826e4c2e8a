// The articles that a first start writes, read as they stand in the project.

const files = import.meta.glob<string>('../src/server/sample-articles/*.md', {
  query: '?raw',
  import: 'default',
})

/** Sources by id. */
export async function sampleArticles(): Promise<Record<string, string>> {
  const entries = Object.entries(files).map(async ([path, load]) => {
    const id = path.slice(path.lastIndexOf('/') + 1)
    return [id, await load()] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
