// From card to card by the arrow keys: within a column, and over to the next column that has cards.

/** False when the key is none of these. */
export function focusNeighbour(card: Element, key: string): boolean {
  if (key === 'ArrowDown' || key === 'j') focusInColumn(card, 1)
  else if (key === 'ArrowUp' || key === 'k') focusInColumn(card, -1)
  else if (key === 'ArrowRight') focusInNextColumn(card, 1)
  else if (key === 'ArrowLeft') focusInNextColumn(card, -1)
  else return false
  return true
}

/** The neighbours of a card in sight are drawn, too. */
function focusInColumn(card: Element, step: number) {
  const place = card.closest('[data-index]')
  const index = Number(place?.getAttribute('data-index')) + step
  focusCard(place?.parentElement?.querySelector(`[data-index="${index}"]`))
}

function focusInNextColumn(card: Element, step: number) {
  const column = card.closest('[data-column]')
  if (!column?.parentElement) return
  const columns = [...column.parentElement.querySelectorAll('[data-column]')]
  for (let at = columns.indexOf(column) + step; columns[at]; at += step) {
    const stop = columns[at]?.querySelector('[data-card][tabindex="0"]')
    if (stop) return focusCard(stop.parentElement)
  }
}

function focusCard(place: Element | null | undefined) {
  place?.querySelector<HTMLElement>('[data-card]')?.focus()
}
