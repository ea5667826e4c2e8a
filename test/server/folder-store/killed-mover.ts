// A process of its own that renames an article and is killed (SIGKILL) just before one of the file calls of the move:
//   <folder> <id> <newId> <number of the call> [no-links]
import { type Disk, realDisk } from '../../../src/server/disk/disk.ts'
import { openFolderStore } from '../../../src/server/folder-store/folder-store.ts'

const [folder = '', id = '', newId = '', fatalCall = '0', links = ''] = process.argv.slice(2)
let isMoving = false
let calls = 0

function before<Parameters extends unknown[], Result>(call: (...request: Parameters) => Promise<Result>) {
  return async (...request: Parameters): Promise<Result> => {
    if (isMoving && calls++ === Number(fatalCall)) process.kill(process.pid, 'SIGKILL')
    return call(...request)
  }
}

const disk: Disk = {
  open: before(realDisk.open),
  link: before(links === 'no-links' ? refuseLink : realDisk.link),
  rename: before(realDisk.rename),
  unlink: before(realDisk.unlink),
  mkdir: before(realDisk.mkdir),
}
const store = await openFolderStore(folder, { disk })
const article = await store.read(id)
isMoving = true
await store.move(id, newId, { ifVersion: article?.version ?? '' })
isMoving = false
await store.close()

function refuseLink(): Promise<never> {
  return Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM' }))
}
