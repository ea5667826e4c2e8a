// In which language an article is written, as its front matter says: for spelling, hyphens and readers by ear.

const fields = ['lang', 'language', 'locale', 'inLanguage']

/** As browsers take it, such as `de-CH`; '' when the article does not say, which is not the language of the desk. */
export function languageOf(data: Readonly<Record<string, unknown>>): string {
  for (const field of fields) {
    const value = data[field]
    if (typeof value !== 'string') continue
    try {
      const [language] = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))
      if (language) return language
    } catch {
      // Not the name of a language: “English” says nothing to a browser.
    }
  }
  return ''
}
