// Makes small pictures of large ones off the page's own thread.
export interface ThumbnailRequest {
  call: number
  blob: Blob
  mostPx: number
}

export type ThumbnailReply = { call: number } & (
  | { blob: Blob; width: number; height: number }
  | { error: string }
)

self.addEventListener('message', async ({ data }: MessageEvent<ThumbnailRequest>) => {
  self.postMessage(await replyTo(data))
})

async function replyTo({ call, blob, mostPx }: ThumbnailRequest): Promise<ThumbnailReply> {
  try {
    const bitmap = await createImageBitmap(blob)
    const { width, height } = bitmap
    const scale = Math.min(1, mostPx / Math.max(width, height))
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
    )
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    return { call, width, height, blob: await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 }) }
  } catch (error) {
    return { call, error: error instanceof Error ? error.message : String(error) }
  }
}
