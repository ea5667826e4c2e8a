// Pictures on their way into the text: each is stored while its alt text is written, and gets into the text where it
// was put, as one step, however much was typed meanwhile.
import { useEffect, useRef, useState } from 'react'
import { isGalleyError } from '../../../article/galley-error.ts'
import { mediaAddress } from '../../../storage/media-address.ts'
import type { TextValue } from '../../../ui/markdown-editor/text-value.ts'
import { uploadPicture } from '../../data/media/upload-picture.ts'
import { useRefreshMedia } from '../../data/media/use-media.ts'
import { useStore } from '../../data/store-context.tsx'
import { type FollowedPlace, followPlace } from './follow-place.ts'
import { pictureMarkdown } from './picture-markdown.ts'

export interface Picture {
  id: number
  name: string
  /** Null for one that is stored already. */
  file: File | null
  /** What is offered as its alt text. */
  alt: string
  /** Null until it is stored. */
  address: string | null
  /** Why it was not stored; '' while it was not refused. */
  problem: string
  /** The alt text, once it was given before the picture was stored. */
  given: string | null
}

export interface Pictures {
  list: readonly Picture[]
  addFiles(files: readonly File[], at: number): void
  addStored(address: string, alt: string, at: number): void
  /** Puts it into the text, as soon as it is stored. '' is for what only decorates. */
  insert(id: number, alt: string): void
  retry(id: number): void
  discard(id: number): void
}

let ids = 0

/**
 * `isHeld`: the text takes nothing now, because the whole source is edited in its place. `onInserted` hears where the
 * text goes on behind the picture.
 */
export function usePictures(text: TextValue, isHeld: boolean, onInserted: (end: number) => void): Pictures {
  const store = useStore()
  const refresh = useRefreshMedia()
  const [list, setList] = useState<readonly Picture[]>([])
  const places = useRef(new Map<number, FollowedPlace>())
  useEffect(() => {
    const followed = places.current
    return () => {
      for (const place of followed.values()) place.stop()
    }
  }, [])

  const update = (id: number, change: Partial<Picture>) =>
    setList(before => before.map(each => (each.id === id ? { ...each, ...change } : each)))

  function discard(id: number): void {
    places.current.get(id)?.stop()
    places.current.delete(id)
    setList(before => before.filter(each => each.id !== id))
  }

  function put(id: number, alt: string, address: string, isAsked: boolean): void {
    const place = places.current.get(id)
    if (!place) return
    const at = place.at()
    const markdown = pictureMarkdown(alt, address)
    discard(id)
    const others = [...places.current.values()].filter(other => other.at() === at)
    const before = text.get()
    text.replace(before.slice(0, at) + markdown + before.slice(at))
    // What was put there along with it comes after it.
    for (const other of others) other.moveTo(at + markdown.length)
    if (isAsked) onInserted(at + markdown.length)
  }

  async function upload(id: number, file: File): Promise<void> {
    try {
      const [{ address: base }, { name }] = await Promise.all([
        store.mediaPlace(),
        uploadPicture(store, file),
      ])
      void refresh()
      const address = mediaAddress(base, name)
      setList(before => before.map(each => (each.id === id ? { ...each, address } : each)))
    } catch (error) {
      const problem = isGalleyError(error) ? error.message : 'Something unexpected happened.'
      update(id, { problem: `${problem} The picture is kept here for another try.`, given: null })
    }
  }

  // The alt text was given before the picture was stored.
  useEffect(() => {
    if (isHeld) return
    for (const { id, address, given } of list)
      if (address !== null && given !== null) put(id, given, address, false)
  })

  function add(picture: Omit<Picture, 'id' | 'problem' | 'given'>, at: number): number {
    ids += 1
    const id = ids
    places.current.set(id, followPlace(text, at))
    setList(before => [...before, { ...picture, id, problem: '', given: null }])
    return id
  }

  return {
    list,
    addFiles(files, at) {
      for (const file of files) void upload(add({ name: file.name, file, alt: '', address: null }, at), file)
    },
    addStored(address, alt, at) {
      add({ name: address.split('/').at(-1) ?? address, file: null, alt, address }, at)
    },
    insert(id, alt) {
      const picture = list.find(each => each.id === id)
      if (!picture) return
      if (picture.address !== null) put(id, alt, picture.address, true)
      else update(id, { given: alt })
    },
    retry(id) {
      const file = list.find(each => each.id === id)?.file
      if (!file) return
      update(id, { problem: '' })
      void upload(id, file)
    },
    discard,
  }
}
