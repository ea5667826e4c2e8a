// Runs a command so that the rights of files bind it, which they do not for root: without the capability that lets
// root write everywhere, or, where nothing can take that away, as nobody.
import { spawnSync } from 'node:child_process'

export interface BoundCommand {
  command: string
  args: string[]
  owner: { uid?: number; gid?: number }
}

const nobody = 65_534
const withoutOverride = ['--bounding-set=-dac_override', '--inh-caps=-dac_override']

export function boundByRights(command: string, args: readonly string[]): BoundCommand {
  if (process.getuid?.() !== 0) return { command, args: [...args], owner: {} }
  const canDrop = spawnSync('setpriv', [...withoutOverride, 'true']).status === 0
  if (canDrop) return { command: 'setpriv', args: [...withoutOverride, command, ...args], owner: {} }
  return { command, args: [...args], owner: { uid: nobody, gid: nobody } }
}
