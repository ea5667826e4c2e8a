// Gives a text to the editor as a file, byte for byte.
import { encodeSource } from '../article/source-bytes.ts'

export function downloadText(name: string, source: string, type = 'text/markdown') {
  const address = URL.createObjectURL(new Blob([encodeSource(source)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has read the address by then; letting go of it at once would lose the file in some of them.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
