// Under which name a draft is given as a file: never the name of the article itself.
export function draftFileName(id: string, word = 'unsaved'): string {
  const name = id.slice(id.lastIndexOf('/') + 1)
  return name.replace(/(\.\w+)?$/, `.${word}$1`)
}
