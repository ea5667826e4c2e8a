// What can go wrong between the desk and its server, as switches that stay on until they are taken back.

const faultNames = [
  'offline',
  'slow',
  'failing',
  'failing-writes',
  'overtaken',
  'expired',
  'hanging-writes',
  'answers-lost',
] as const

/**
 * `offline`: no call gets through. `slow`: every answer takes `slowMs`. `failing`: every call ends in 500;
 * `failing-writes`: those that change something. `overtaken`: before each write somebody else changes the
 * article, so that the write is stale (412). `expired`: the session has ended (401).
 * `hanging-writes`: what changes something arrives and is never answered. `answers-lost`: it arrives, and the line
 * breaks before the answer comes.
 */
export type FaultName = (typeof faultNames)[number]

export interface Faults {
  use(...names: FaultName[]): void
  clear(): void
  has(name: FaultName): boolean
  readonly slowMs: number
}

export function createFaults({ slowMs = 3000 }: { slowMs?: number } = {}): Faults {
  const used = new Set<FaultName>()
  return {
    slowMs,
    use: (...names) => {
      for (const name of names) used.add(name)
    },
    clear: () => used.clear(),
    has: name => used.has(name),
  }
}

export function isFaultName(name: string): name is FaultName {
  return (faultNames as readonly string[]).includes(name)
}
