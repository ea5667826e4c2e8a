// The desk's script for a thread of a test: it is TypeScript until it is built.
import { register } from 'tsx/esm/api'

register()
await import('../../src/server/main.ts')
