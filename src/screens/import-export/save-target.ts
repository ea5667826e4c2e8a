// Where an export goes: a file that the browser writes piece by piece, or one that is downloaded at the end.

/** Saved when it is closed; aborted, it leaves nothing behind. */
export type SaveTarget = WritableStream<Uint8Array<ArrayBuffer>>

interface FilePickerWindow {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>
}

/** Below this a download is simpler than a dialog; above, the export should not stand in memory. */
const streamedBytes = 256 * 2 ** 20

/** Null when the editor closed the dialog without choosing a file. */
export async function openSaveTarget(name: string, expectedBytes: number): Promise<SaveTarget | null> {
  const { showSaveFilePicker } = window as FilePickerWindow
  if (!showSaveFilePicker || expectedBytes < streamedBytes) return downloadTarget(name)
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name })
    return await handle.createWritable()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    // The dialog may only follow a click; when that is too long ago, a download still works.
    return error.name === 'AbortError' ? null : downloadTarget(name)
  }
}

export function download(name: string, blob: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function downloadTarget(name: string): SaveTarget {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  return new WritableStream({
    write(piece) {
      pieces.push(piece)
    },
    close() {
      download(name, new Blob(pieces, { type: 'application/zip' }))
    },
  })
}
