// What cannot wait for the desk itself; a file of its own because the page allows no inline script.
// Sets the theme before the first paint.
;(() => {
  let chosen = 'auto'
  try {
    chosen = localStorage.getItem('galley-theme') ?? 'auto'
  } catch {}
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
// Asks a server for the first rows of the whole list, with the very address that the list will ask for.
;(() => {
  const store = document.querySelector('meta[name="galley-store"]')
  if (store?.getAttribute('content') !== 'http' || !/^(#\/?)?$/.test(location.hash)) return
  const link = document.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: 'api/v1/articles?limit=60' })
  document.head.append(link)
})()
