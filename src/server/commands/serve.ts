// `galley serve [FOLDER]`: opens a folder, prints the address of the desk, and opens it in the browser.
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { inspect, parseArgs } from 'node:util'
import { createApi } from '../../api/create-api.ts'
import { GalleyError } from '../../article/galley-error.ts'
import type { DigestArticles } from '../../checks/report/pile-keeper.ts'
import type { ArticleStore, Examiner } from '../../storage/article-store.ts'
import { makeContentFolder } from '../content-folder.ts'
import { createDesk } from '../desk/create-desk.ts'
import { openDeskFiles } from '../desk/desk-files.ts'
import { listen } from '../desk/listen.ts'
import { openBrowser } from '../desk/open-browser.ts'
import { addressName, isLoopback } from '../desk/sender-check.ts'
import { expireOnTimer } from '../expire-on-timer.ts'
import { type FolderChecks, openFolderChecks } from '../folder-checks.ts'
import { deskFolder, packageVersion } from '../project-files.ts'
import { UsageError } from '../usage-error.ts'

const defaultFolder = 'content'
const defaultPort = 4350
const clearLine = '\r\x1b[K'

/** Opens the store of a folder; `onProgress` tells how far its first reading is, in files. */
export type OpenFolder = (
  folder: string,
  options: { examiner: Examiner; onProgress: (progress: { done: number; total: number }) => void },
) => Promise<ArticleStore>

/** Parts that belong to a kind of store are handed in, so that none is named here. */
export interface ServeParts {
  openFolder: OpenFolder
  digestIn: (folder: string) => DigestArticles
}

/** Returns when the desk was closed by a signal. */
export async function serve(args: string[], { openFolder, digestIn }: ServeParts): Promise<void> {
  const { folder, host, port, isPortAsked, mayOpen } = readArguments(args)
  const token = tokenFor(host)
  if (folder === undefined) await makeContentFolder(defaultFolder, say)
  const path = resolve(folder ?? defaultFolder)
  const checks = await openFolderChecks(path)
  const store = await openStore(path, checks, openFolder)
  const rules = checks.follow(store, say)
  const desk = await listen({ host, port, mayMove: !isPortAsked }, listening => {
    const log = (id: string, error: unknown) => process.stderr.write(`${id} ${inspect(error)}\n`)
    const digestElsewhere = digestIn(path)
    const api = createApi(store, { version: packageVersion(), log, rules, digestElsewhere })
    return createDesk({ api, files: openDeskFiles(deskFolder(), store.label), token, listening, log })
  }).catch(async error => {
    await store.close()
    throw error
  })
  const stopExpiry = expireOnTimer(store, {
    onError: error => process.stderr.write(`${inspect(error)}\n`),
  })
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : addressName(host)
  const address = `http://${name}:${desk.port}/?token=${encodeURIComponent(token)}`
  say(`The desk is open: ${address}`)
  say('Ctrl-C closes it.')
  if (mayOpen) openBrowser(address)
  await stopSignal()
  stopExpiry()
  await desk.close()
  await store.close()
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  if (positionals.length > 1) throw new UsageError('serve takes one folder.')
  const port = values.port === undefined ? defaultPort : Number(values.port)
  if (!/^\d+$/.test(values.port ?? '0') || port > 65_535)
    throw new UsageError(`“${values.port}” is not a port: give a number from 0 to 65535.`)
  const isSeen = process.stdout.isTTY && !process.env.CI
  return {
    folder: positionals[0],
    host: values.host,
    port,
    isPortAsked: values.port !== undefined,
    mayOpen: isSeen && !values['no-open'],
  }
}

/** Others can reach the desk on any host but loopback, so there the token is for its owner to choose and to hand out. */
function tokenFor(host: string): string {
  const given = process.env.GALLEY_TOKEN
  if (given) return given
  if (isLoopback(host)) return randomBytes(24).toString('base64url')
  const message = `On ${host} others can reach the desk. Set GALLEY_TOKEN to a secret of your own, then start again.`
  throw new GalleyError('forbidden', message)
}

async function openStore(
  folder: string,
  { examiner }: FolderChecks,
  openFolder: OpenFolder,
): Promise<ArticleStore> {
  const store = await openFolder(folder, {
    examiner,
    onProgress({ done, total }) {
      if (process.stdout.isTTY) process.stdout.write(`${clearLine}Reading articles: ${done} of ${total}`)
    },
  })
  const { total } = await store.list({ limit: 1 })
  say(`${process.stdout.isTTY ? clearLine : ''}${total} ${total === 1 ? 'article' : 'articles'} in ${folder}`)
  const obstacle = await store.obstacle()
  if (obstacle !== null) say(obstacle)
  return store
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
