#!/usr/bin/env node
// The command line. Each command is one file, loaded only when it is asked for; here the desk gets its store.
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { isGalleyError } from '../article/galley-error.ts'
import { packageVersion } from './project-files.ts'
import { isUsageError } from './usage-error.ts'

const usage = `galley: the editorial desk for Markdown

  galley serve [FOLDER] [--port N] [--host H] [--no-open]   opens the desk on a folder (default ./content)
  galley get FILE [KEY]                                     prints the front matter, or one value, as JSON
  galley set FILE KEY=VALUE …                               changes values in place; KEY= removes the key
  galley check PATHS… [options]                             tells what the checks find in files and folders
      --format text|json|github|sarif (or --json), --rule ID (again for more), --max-warnings N,
      --fix mends what cannot change the meaning
  galley --help | --version

Exit codes: 0 done, 1 refused (the reason is on stderr, the file is untouched) or errors found, 2 wrong usage.
`

/** Some commands give an exit code. */
type Command = (args: string[]) => Promise<unknown>

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => {
    const [{ serve }, { openFolderStore }, { openExaminerThread }, { digestInThread }] = await Promise.all([
      import('./commands/serve.ts'),
      import('./folder-store/folder-store.ts'),
      import('./folder-store/examiner-thread.ts'),
      import('./folder-store/digest-in-thread.ts'),
    ])
    const openThread = (root: string) => openExaminerThread(new URL(import.meta.url), root)
    return args =>
      serve(args, {
        openFolder: (folder, options) => openFolderStore(folder, { ...options, openThread }),
        digestIn: folder => digestInThread(openThread, folder),
      })
  },
  check: async () => (await import('./commands/check.ts')).check,
  get: async () => (await import('./commands/get.ts')).get,
  set: async () => (await import('./commands/set.ts')).set,
}

async function run([name = '', ...args]: string[]): Promise<number> {
  if (name === '--version' || name === '-v') return say(packageVersion())
  if (name === '--help' || name === '-h' || args.includes('--help')) return say(usage)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) return refuse(name === '' ? usage : `There is no command “${name}”.\n\n${usage}`, 2)
  try {
    const command = await load()
    const exitCode = await command(args)
    return typeof exitCode === 'number' ? exitCode : 0
  } catch (error) {
    if (isUsageError(error)) return refuse(`${error.message}\n\n${usage}`, 2)
    if (isGalleyError(error)) return refuse(reasons(error.message, error.issues), 1)
    throw error
  }
}

function reasons(message: string, issues: readonly { path: string; message: string }[]): string {
  return [message, ...issues.map(issue => `  ${issue.path}: ${issue.message}`)].join('\n')
}

function say(text: string): number {
  process.stdout.write(`${text.trimEnd()}\n`)
  return 0
}

function refuse(text: string, exitCode: number): number {
  process.stderr.write(`${text.trimEnd()}\n`)
  return exitCode
}

// Whoever reads may have read enough, as in `galley check … | head`.
process.stdout.on('error', error => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
})

// The thread that examines articles begins here too: a build has one script.
if (isMainThread) process.exitCode = await run(process.argv.slice(2))
else if (parentPort)
  await (await import('./folder-store/count-thread.ts')).answerCounts(parentPort, workerData.root)
