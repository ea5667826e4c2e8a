// What the system says about a failed file call, as an error that an editor can act on.
import { type ErrorCode, GalleyError, isGalleyError } from '../../article/galley-error.ts'
import { errnoOf } from './disk.ts'

type Explanation = [code: ErrorCode, sentence: string]

const kept = 'What was there before is unchanged.'
const noRoom: Explanation = ['unavailable', `The disk is full. ${kept} Free some space, then try again.`]
const noRight: Explanation = [
  'forbidden',
  `The system does not allow this. ${kept} Check who may read and write the folder and its files.`,
]
const tooManyFiles: Explanation = ['unavailable', `Too many files are open. ${kept} Try again in a moment.`]
const notPlain: Explanation = ['forbidden', `This is a link or no plain file. ${kept}`]

const explanations: Record<string, Explanation> = {
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: ['too-large', `The disk takes no file this large. ${kept}`],
  EACCES: noRight,
  EPERM: noRight,
  EROFS: ['forbidden', `The folder can only be read. ${kept} Make it writable, or work on a copy.`],
  ENAMETOOLONG: ['invalid', `The name is too long for this disk. ${kept} Choose a shorter one.`],
  EILSEQ: ['invalid', `The disk does not take this name. ${kept} Choose another one.`],
  ENOTDIR: ['invalid', `A part of the path is a file, not a folder. ${kept} Choose another name.`],
  EISDIR: ['invalid', `A folder has this name. ${kept} Choose another one.`],
  ELOOP: notPlain,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  ENOENT: [
    'unavailable',
    'The folder, or a part of it, is no longer there. Nothing was written. Put it back, then try again.',
  ],
  EIO: ['unavailable', `The disk reported a failure. ${kept} Check the disk before you go on.`],
}

/** A GalleyError for anything thrown; what is one already stays as it is. */
export function diskError(error: unknown, subject: string): GalleyError {
  if (isGalleyError(error)) return error
  const [code, sentence] = explanations[errnoOf(error)] ?? ['internal', `Something failed. ${kept}`]
  return new GalleyError(code, `“${subject}”: ${sentence}`, { cause: error })
}

/** Runs a task on `subject` and turns what the system throws into a GalleyError. */
export async function explained<Result>(subject: string, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task()
  } catch (error) {
    throw diskError(error, subject)
  }
}
