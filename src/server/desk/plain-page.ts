// A page of one sentence, for when there is no desk to show.

const style =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:20vh auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}'

const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Galley</title><style>${style}</style>`

export function plainPage(status: number, sentence: string): Response {
  const html = `<!doctype html><html lang="en">${head}<h1>Galley</h1><p>${sentence}</p></html>`
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
