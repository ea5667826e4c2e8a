// Keeps text and preview at the same place, block by block. Where the lines of the text are not measured, a line's
// height is reckoned from its length. Nothing is measured while somebody types: it waits for a rest.
import { type RefObject, useEffect } from 'react'
import type { TextValue } from '../../../ui/markdown-editor/text-value.ts'
import { knownLineTops } from '../../../ui/markdown-editor/use-line-tops.ts'

/** Longer than the time between two keys; the preview is drawn anew after about as long. */
const restMs = 200

interface Stop {
  /** Pixels of the text above this block. */
  text: number
  /** Pixels of the preview above it. */
  top: number
}

export function useScrollSync(pane: RefObject<HTMLElement | null>, text: TextValue, isOn: boolean) {
  useEffect(() => {
    const area = pane.current?.querySelector('textarea')
    const read = pane.current?.querySelector<HTMLElement>('[data-scroll="read"]')
    if (!isOn || !area || !read) return
    let leader: HTMLElement = area
    let isTyping = false
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      timer = undefined
    }
    const run = () => {
      timer = undefined
      align(area, read, leader, text.get())
    }
    const plan = () => {
      stop()
      if (isTyping) timer = setTimeout(run, restMs)
      else frame = requestAnimationFrame(run)
    }
    const lead = (event: Event) => {
      leader = read.contains(event.target as Node) ? read : area
      isTyping = event.type === 'input'
      if (isTyping && timer !== undefined) plan()
    }
    const follow = (event: Event) => {
      if (event.target === leader) plan()
    }
    const events = ['wheel', 'pointerdown', 'keydown', 'input', 'touchstart', 'focusin', 'select'] as const
    const parent = pane.current
    for (const name of events) parent?.addEventListener(name, lead, { passive: true })
    area.addEventListener('scroll', follow, { passive: true })
    read.addEventListener('scroll', follow, { passive: true })
    return () => {
      stop()
      for (const name of events) parent?.removeEventListener(name, lead)
      area.removeEventListener('scroll', follow)
      read.removeEventListener('scroll', follow)
    }
  }, [pane, text, isOn])
}

function align(area: HTMLTextAreaElement, read: HTMLElement, leader: HTMLElement, text: string) {
  const stops = stopsOf(area, read, text)
  if (leader === area) read.scrollTop = between(stops, area.scrollTop, 'text', 'top')
  else area.scrollTop = between(stops, read.scrollTop, 'top', 'text')
}

function stopsOf(area: HTMLTextAreaElement, read: HTMLElement, text: string): Stop[] {
  const known = knownLineTops(area)
  const tops = known.length > 0 ? known : reckonedTops(area, text)
  const stops: Stop[] = [{ text: 0, top: 0 }]
  const origin = read.getBoundingClientRect().top - read.scrollTop
  for (const block of read.querySelectorAll<HTMLElement>('[data-line]')) {
    const top = tops[Number(block.dataset.line)] ?? 0
    if (top > 0) stops.push({ text: top, top: block.getBoundingClientRect().top - origin - 30 })
  }
  const end = tops.at(-1) ?? 0
  stops.push({
    text: end,
    top: Math.max(stops.at(-1)?.top ?? 0, read.scrollHeight - read.clientHeight * 0.4),
  })
  return stops
}

function reckonedTops(area: HTMLTextAreaElement, text: string): number[] {
  const style = getComputedStyle(area)
  const fontSize = Number.parseFloat(style.fontSize)
  const rowHeight = Number.parseFloat(style.lineHeight) || fontSize * 1.72
  const width =
    area.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
  // A monospaced character is close to 0.6 em wide in every font of our stack.
  const columns = Math.max(10, Math.floor(width / (fontSize * 0.6)))
  const tops = [0]
  for (const line of text.split('\n'))
    tops.push((tops.at(-1) ?? 0) + Math.max(1, Math.ceil(line.length / columns)) * rowHeight)
  return tops
}

/** The value on the other side, in proportion between the two stops that enclose this one. */
function between(stops: readonly Stop[], value: number, from: keyof Stop, to: keyof Stop): number {
  const next = stops.findIndex(stop => stop[from] > value)
  if (next < 0) return stops.at(-1)?.[to] ?? 0
  const a = stops[Math.max(0, next - 1)] ?? { text: 0, top: 0 }
  const b = stops[next] ?? a
  const share = b[from] === a[from] ? 0 : (value - a[from]) / (b[from] - a[from])
  return a[to] + share * (b[to] - a[to])
}
