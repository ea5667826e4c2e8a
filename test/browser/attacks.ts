// Watches a page for attacks that got through, and gives what they are tried with.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

/** What an attack would leave behind: dialogs and scripts that were tried, requests that left the machine. */
export async function watchForAttacks(page: Page): Promise<string[]> {
  const attacks: string[] = []
  await page.exposeFunction('reportAttack', (what: string) => attacks.push(what))
  await page.addInitScript(() => {
    const report = (what: string) => Reflect.get(window, 'reportAttack')(what)
    for (const name of ['alert', 'prompt', 'confirm', 'print']) Reflect.set(window, name, () => report(name))
    document.addEventListener('securitypolicyviolation', event => {
      if (/script/.test(event.effectiveDirective))
        report(
          `script stopped by the policy: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
        )
    })
    document.addEventListener('click', event => {
      const link = (event.target as Element).closest('a')
      // Our own places stand behind #; whatever else was clicked must not take the page away.
      if (link && link.protocol !== 'javascript:' && !link.getAttribute('href')?.startsWith('#/'))
        event.preventDefault()
    })
  })
  await page.route(
    url => url.hostname !== '127.0.0.1',
    route => {
      if (route.request().resourceType() !== 'image') attacks.push(`request for ${route.request().url()}`)
      return route.abort()
    },
  )
  return attacks
}

/** What stands in the whole document and could run or reach out: one line each. */
export function dangersOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dangers: string[] = []
    for (const element of document.querySelectorAll('*')) {
      const tag = element.localName.toLowerCase()
      if (/^(iframe|object|embed|base|frame|applet|animate|set|foreignobject|math)$/.test(tag))
        dangers.push(tag)
      if (
        tag === 'script' &&
        new URL((element as HTMLScriptElement).src, 'data:,').origin !== location.origin
      )
        dangers.push('script that is not ours')
      for (const { name, value } of element.attributes) {
        if (/^on|^(srcdoc|formaction|ping)$/.test(name)) dangers.push(`${tag} ${name}`)
        // As the browser reads the address: what has no scheme leads to a place on this site.
        if (/^(href|src|action|poster|data|xlink:href)$/.test(name) && URL.canParse(value, document.baseURI))
          if (
            /^(javascript:|vbscript:|data:text|data:image\/svg)/.test(new URL(value, document.baseURI).href)
          )
            dangers.push(`${tag} ${name}=${value}`)
      }
    }
    return dangers
  })
}

/** Those of a corpus that lies beside the project; none without it. */
export function corpusPayloads(): string[] {
  const corpus =
    process.env.GALLEY_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
  return ['dompurify', 'markdown-html']
    .map(name => join(corpus, 'hostile/xss', `${name}.jsonl`))
    .filter(path => existsSync(path))
    .flatMap(path => readFileSync(path, 'utf8').trim().split('\n'))
    .map(line => (JSON.parse(line) as { input: string }).input)
}
