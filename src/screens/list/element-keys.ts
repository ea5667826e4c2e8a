// React keys for the rows that are drawn. A row that comes takes over the element of one that went, which costs a
// fraction of a new one; a row that stays keeps its own, and so its focus.
export class ElementKeys {
  #keys = new Map<string, number>()
  #made = 0
  #heldId: string | null = null

  /** The row that has the focus: when it goes, its element goes too, and the focus cannot end in another article. */
  hold(id: string | null): void {
    this.#heldId = id
  }

  /** By id, for the rows that are drawn now. The same for the same rows. */
  assign(ids: readonly string[]): ReadonlyMap<string, number> {
    const drawn = new Set(ids)
    const free = [...this.#keys].filter(([id]) => !drawn.has(id) && id !== this.#heldId).map(([, key]) => key)
    this.#keys = new Map(ids.map(id => [id, this.#keys.get(id) ?? free.shift() ?? this.#made++]))
    return this.#keys
  }
}
