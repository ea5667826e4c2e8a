// A browser may clear what a site keeps when space runs short, unless the site was promised that it stays.

let asked: Promise<boolean> | null = null

/** Asks once a page, when there is something to keep; false when the browser promises nothing. Never throws. */
export function askToKeep(): Promise<boolean> {
  asked ??= ask()
  return asked
}

async function ask(): Promise<boolean> {
  try {
    const { storage } = navigator
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    // Old browsers and private windows have no such promise to give; the articles are stored all the same.
    return false
  }
}
