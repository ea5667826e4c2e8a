// Where everything stands in TOML text. Only for text that the parser has accepted: it does not check again.
import type { Range } from '../split-source.ts'

export interface TomlNode extends Range {
  /** Of an array. */
  items?: TomlNode[]
  /** Of an inline table. */
  entries?: TomlEntry[]
}

export interface TomlEntry extends Range {
  /** A dotted key has several. */
  keys: string[]
  node: TomlNode
}

/** The keys below one header, which is the range; the first table is the root, which has none. */
export interface TomlTable extends Range {
  /** Tables of an array have their index in the path. */
  path: (string | number)[]
  entries: TomlEntry[]
}

const blanks = /(?:[ \t\r\n]|#[^\n]*)*/y
const keyPart = /[ \t]*(?:([A-Za-z0-9_-]+)|"((?:[^"\\]|\\.)*)"|'([^']*)')[ \t]*(\.?)/y
const scalar =
  /"""(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*"{3,5}|'''[\s\S]*?'{3,5}|"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\n]*'|\d{4}-\d{2}-\d{2} \d{2}:[^\s,\]}#]*|[^\s,\]}#]+/y

export function scanToml(text: string): TomlTable[] {
  const scanner = new TomlScanner(text)
  return scanner.tables()
}

class TomlScanner {
  #at = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  tables(): TomlTable[] {
    let table: TomlTable = { path: [], entries: [], from: 0, to: 0 }
    const tables = [table]
    const counts = new Map<string, number>()
    for (this.#match(blanks); this.#at < this.#text.length; this.#match(blanks)) {
      if (this.#text[this.#at] !== '[') {
        table.entries.push(this.#entry())
        continue
      }
      const from = this.#at
      const isArray = this.#text[from + 1] === '['
      this.#at += isArray ? 2 : 1
      const path = pathOf(this.#keys(), isArray, counts)
      this.#at += isArray ? 2 : 1
      table = { path, entries: [], from, to: this.#at }
      tables.push(table)
    }
    return tables
  }

  #entry(): TomlEntry {
    const from = this.#at
    const keys = this.#keys()
    this.#at += 1
    this.#match(blanks)
    const node = this.#node()
    return { keys, node, from, to: node.to }
  }

  #keys(): string[] {
    const keys: string[] = []
    for (;;) {
      const [, bare, basic, literal, dot] = this.#match(keyPart) ?? []
      keys.push(bare ?? literal ?? (JSON.parse(`"${basic ?? ''}"`) as string))
      if (dot !== '.') return keys
    }
  }

  #node(): TomlNode {
    const from = this.#at
    const open = this.#text[from]
    if (open === '[') return { ...this.#list(']', () => this.#node()), from, to: this.#at }
    if (open === '{') {
      const { items } = this.#list('}', () => this.#entry())
      return { entries: items, from, to: this.#at }
    }
    this.#match(scalar)
    return { from, to: this.#at }
  }

  #list<Item>(close: string, next: () => Item): { items: Item[] } {
    const items: Item[] = []
    this.#at += 1
    for (
      this.#match(blanks);
      this.#at < this.#text.length && this.#text[this.#at] !== close;
      this.#match(blanks)
    ) {
      items.push(next())
      this.#match(blanks)
      if (this.#text[this.#at] === ',') this.#at += 1
    }
    this.#at += 1
    return { items }
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at = pattern.lastIndex
    else this.#at += 1
    return found
  }
}

/** `[[a]]` for the second time is `a, 1`; a header below it means its last table. */
function pathOf(keys: string[], isArray: boolean, counts: Map<string, number>): (string | number)[] {
  const path: (string | number)[] = []
  for (const [depth, key] of keys.entries()) {
    path.push(key)
    const name = JSON.stringify(path)
    const count = counts.get(name)
    if (isArray && depth === keys.length - 1) {
      path.push(count ?? 0)
      counts.set(name, (count ?? 0) + 1)
    } else if (count !== undefined) path.push(count - 1)
  }
  return path
}
