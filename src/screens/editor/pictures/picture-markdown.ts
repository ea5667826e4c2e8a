// An image as Markdown.

export function pictureMarkdown(alt: string, address: string): string {
  const words = alt
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]]/g, '\\$&')
  // What ends an address in Markdown, and what would be read as something else.
  const plain = address.replace(/[()\s<>\\]/g, sign => encodeURIComponent(sign).replace(/[()]/g, parenthesis))
  return `![${words}](${plain})`
}

function parenthesis(sign: string): string {
  return sign === '(' ? '%28' : '%29'
}
