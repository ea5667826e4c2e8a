// Imported before any schema is made: the page's policy allows no code from text, and zod is not to try,
// since browsers report each attempt.
import { config } from 'zod'

config({ jitless: true })
