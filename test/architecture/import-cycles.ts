// Finds files that import each other in a circle, types included.
import { resolveImport } from './layer-breaches.ts'
import type { SourceFile } from './read-source-file.ts'

/** Each cycle as `a → b → a`. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map(file => [file.path, ownImports(file)]))
  const done = new Set<string>()
  const trail: string[] = []
  const cycles: string[] = []
  const visit = (path: string) => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    trail.push(path)
    for (const target of targets.get(path) ?? []) visit(target)
    trail.pop()
    done.add(path)
  }
  for (const path of targets.keys()) visit(path)
  return cycles
}

function ownImports({ path, imports }: SourceFile): string[] {
  return imports.map(address => resolveImport(path, address)).filter(target => target !== null)
}
