// The files that a request brings: the parts of a form, or the entries of a zip.
import { GalleyError } from '../article/galley-error.ts'
import { readZip, type ZipEntry } from '../storage/zip/read-zip.ts'
import { maxZipFiles } from '../storage/zip/zip-articles.ts'
import { readBytes, requireType } from './read-body.ts'
import type { Call } from './route.ts'

const formType = 'multipart/form-data'
const zipType = 'application/zip'
/** How much a zip may inflate to, in all, as a multiple of the largest request. */
const maxGrowth = 8

/** A file whose bytes are made only when it is its turn. */
export interface ImportedFile {
  id: string
  read(): Uint8Array
}

export async function importedFiles(call: Call<unknown>): Promise<ImportedFile[]> {
  const type = requireType(call.request, [formType, zipType])
  const bytes = await readBytes(call)
  if (type === zipType) return zipFiles(bytes, call)
  const files: ImportedFile[] = []
  for (const file of await readForm(call.request, bytes)) {
    const content = new Uint8Array(await file.arrayBuffer())
    if (file.name.toLowerCase().endsWith('.zip')) files.push(...zipFiles(content, call))
    else files.push({ id: file.name, read: () => content })
  }
  return files
}

function zipFiles(bytes: Uint8Array, { settings: { maxBodyBytes } }: Call<unknown>): ImportedFile[] {
  const limits = {
    maxEntries: maxZipFiles,
    maxEntryBytes: maxBodyBytes,
    maxTotalBytes: maxBodyBytes * maxGrowth,
  }
  return readZip(bytes, limits).map(({ name, read }: ZipEntry) => ({ id: name, read }))
}

async function readForm(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<File[]> {
  const type = request.headers.get('Content-Type') ?? ''
  try {
    const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
    return [...form.values()].filter(value => value instanceof File)
  } catch (cause) {
    throw new GalleyError('invalid', 'The form with the files could not be read. Nothing was imported.', {
      cause,
    })
  }
}
