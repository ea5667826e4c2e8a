// Which articles share a key. Putting and taking are as cheap as the keys of one article.

export class Groups<Key> {
  readonly #members = new Map<Key, Set<string>>()

  add(key: Key, id: string): void {
    const members = this.#members.get(key)
    if (members) members.add(id)
    else this.#members.set(key, new Set([id]))
  }

  remove(key: Key, id: string): void {
    const members = this.#members.get(key)
    members?.delete(id)
    if (members?.size === 0) this.#members.delete(key)
  }

  has(key: Key): boolean {
    return this.#members.has(key)
  }

  count(key: Key): number {
    return this.#members.get(key)?.size ?? 0
  }

  /** Without the article itself; at most so many. */
  others(key: Key, id: string, most = 20): string[] {
    const others: string[] = []
    for (const member of this.#members.get(key) ?? []) {
      if (others.length === most) break
      if (member !== id) others.push(member)
    }
    return others
  }
}
