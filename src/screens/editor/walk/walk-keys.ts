// The keys that go to the next and the previous article, as they are written.
import { isApple } from '../../../ui/modifier-sign.ts'

const alt = isApple ? '⌥' : 'Alt '

export const nextKeys = [`${alt}↓`, 'j']
export const previousKeys = [`${alt}↑`, 'k']
