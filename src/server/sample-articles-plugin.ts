// Puts the sample articles beside the built server, byte for byte.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

export function sampleArticlesPlugin(): Plugin {
  let outDir = ''
  return {
    name: 'galley-sample-articles',
    apply: (config, { command }) => command === 'build' && Boolean(config.build?.ssr),
    configResolved: config => {
      outDir = config.build.outDir
    },
    closeBundle() {
      const samples = fileURLToPath(new URL('./sample-articles', import.meta.url))
      cpSync(samples, join(outDir, 'sample-articles'), { recursive: true })
    },
  }
}
