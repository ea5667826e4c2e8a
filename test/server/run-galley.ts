// Runs the command line from its sources, in a process of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url))
const loader = import.meta.resolve('tsx')

/** Each run is a new process, which takes its time on a busy machine. */
export const runTimeoutMs = 60_000

export interface GalleyRun {
  exitCode: number | null
  stdout: string
  stderr: string
}

export interface RunningGalley {
  /** Resolves with all that was said so far, once it matches. */
  says(pattern: RegExp): Promise<string>
  stop(signal: NodeJS.Signals): Promise<GalleyRun>
  ended: Promise<GalleyRun>
}

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
}

export function startGalley(args: readonly string[], { cwd, env }: RunOptions = {}): RunningGalley {
  const child = spawn(process.execPath, ['--import', loader, main, ...args], {
    cwd,
    env: { ...process.env, GALLEY_TOKEN: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const run: GalleyRun = { exitCode: null, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', text => {
    run.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    run.stderr += text
  })
  const ended = once(child, 'close').then(([exitCode]) => ({ ...run, exitCode }))
  return {
    ended,
    async says(pattern) {
      while (!pattern.test(run.stdout)) {
        if (child.exitCode !== null) throw new Error(`galley ended with ${child.exitCode}: ${run.stderr}`)
        await Promise.race([once(child.stdout, 'data'), ended])
      }
      return run.stdout
    },
    async stop(signal) {
      child.kill(signal)
      return ended
    },
  }
}

export function runGalley(args: readonly string[], options?: RunOptions): Promise<GalleyRun> {
  return startGalley(args, options).ended
}
