import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { mockDeskPlugin } from './mocks/mock-desk-plugin.ts'
import { devDeskPlugin } from './src/server/dev-plugin.ts'
import { sampleArticlesPlugin } from './src/server/sample-articles-plugin.ts'
import { browserArguments, findBrowser } from './test/browser/find-browser.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** A getter, so that only a run of the chromium project looks for a browser, and installs one when there is none. */
const chromiumLaunch = {
  get executablePath() {
    return findBrowser()
  },
  args: browserArguments(),
}

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  publicDir: isSsrBuild ? false : 'public',
  plugins: [react(), mockDeskPlugin(), devDeskPlugin(), sampleArticlesPlugin()],
  resolve: {
    // The Markdown editor asks for its own preview; it gets ours, which draws in memoised, sanitised blocks.
    alias: {
      '@uiw/react-markdown-preview/nohighlight': path('src/ui/markdown-preview/markdown-preview.tsx'),
    },
  },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/desk',
    emptyOutDir: true,
    target: isSsrBuild ? 'node20' : 'es2022',
    chunkSizeWarningLimit: 700,
    // What the first page needs comes in one file: a browser asks a server for six at a time, and these were forty.
    ...(!isSsrBuild && {
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'desk', tags: ['$initial'] }] } } },
    }),
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // For what never ends; how fast a test is says nothing where other work shares the machine.
          testTimeout: 60_000,
          setupFiles: ['test/property-seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,screens,ui}/**', 'test/**/*.chromium.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          testTimeout: 60_000,
          // Where other work shares the machine, a page may draw later than its test looks.
          retry: process.env.CI ? 1 : 0,
          environment: 'happy-dom',
          include: ['test/{screens,ui}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/screens/setup.ts', 'test/property-seed.ts'],
          css: false,
        },
      },
      {
        extends: true,
        // Named, or the first run finds them one by one and reloads the page under its tests.
        optimizeDeps: { include: ['fast-check', 'idb', 'jsonc-parser', 'smol-toml', 'yaml', 'zod'] },
        test: {
          name: 'chromium',
          include: ['test/**/*.chromium.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}))
