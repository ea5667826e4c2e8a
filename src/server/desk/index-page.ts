// The same built page works with and without a server; its meta element says which store to use.

const browserStore = '<meta name="galley-store" content="browser"'

/** The page for a desk behind this server. `label` names the place it works on. */
export function pageOverHttp(html: string, label: string): string {
  return html.replace(
    browserStore,
    () => `<meta name="galley-store" content="http" data-label="${escapeAttribute(label)}"`,
  )
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
