// One place that both changed: mine, theirs or both, and what comes of it, which can be written over.
import { type ReactNode, useId } from 'react'
import { Kbd } from '../../../ui/kbd.tsx'
import { changedWords } from './changed-words.ts'
import type { Decision } from './decision.ts'
import styles from './merge-dialog.module.css'
import type { MergePlace, Side } from './merge-places.ts'

interface MergePlaceViewProps {
  place: MergePlace
  /** From 1. */
  count: { at: number; of: number }
  decision: Decision
  onDecide: (decision: Decision) => void
}

const sides = [
  ['mine', 'Mine'],
  ['theirs', 'Theirs'],
  ['both', 'Both'],
] as const
const tags = { same: 'span', added: 'ins', removed: 'del' } as const

export function MergePlaceView({ place, count, decision, onDecide }: MergePlaceViewProps) {
  const result = decision.text ?? (decision.side && place[decision.side])
  return (
    <>
      <fieldset className={styles.place}>
        <legend>
          {count.of > 1 && `${count.at} of ${count.of}: `}
          {place.name}
        </legend>
        {sides.map(
          ([side, label], index) =>
            (side !== 'both' || place.both !== null) && (
              <SideChoice
                key={side}
                side={side}
                label={side === 'both' ? 'Both, mine first' : label}
                keyName={String(index + 1)}
                isChosen={decision.side === side && decision.text === null}
                onChoose={() => onDecide({ side, text: null })}
              >
                {side === 'both' ? (
                  <Around place={place}>{place.both}</Around>
                ) : (
                  <SideText place={place} text={place[side]} />
                )}
              </SideChoice>
            ),
        )}
      </fieldset>
      {place.isFree && (
        <label className={styles.result}>
          <span>What comes of it</span>
          <textarea
            value={result ?? ''}
            placeholder="Choose one, or write"
            onChange={event => onDecide({ side: decision.side, text: event.currentTarget.value })}
          />
        </label>
      )}
    </>
  )
}

interface SideChoiceProps {
  side: Side
  label: string
  keyName: string
  isChosen: boolean
  onChoose: () => void
  children: ReactNode
}

function SideChoice({ side, label, keyName, isChosen, onChoose, children }: SideChoiceProps) {
  const id = useId()
  return (
    <label className={styles.side} data-chosen={isChosen || undefined} data-side={side}>
      <span className={styles.name}>
        <input
          type="radio"
          name="side"
          value={side}
          checked={isChosen}
          onChange={onChoose}
          aria-labelledby={`${id}label`}
          aria-describedby={`${id}text`}
          {...(side === 'mine' && { 'data-autofocus': true })}
        />
        <span id={`${id}label`}>{label}</span>
        <Kbd>{keyName}</Kbd>
      </span>
      <span id={`${id}text`} className={styles.text}>
        {children}
      </span>
    </label>
  )
}

/** Against what both began from: what this side took out, and what it wrote. */
function SideText({ place, text }: { place: MergePlace; text: string | null }) {
  if (text === null) return <i>not there</i>
  return (
    <Around place={place}>
      {changedWords(place.base ?? '', text).map((word, index) => {
        const Word = tags[word.kind]
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a side never move
        return <Word key={index}>{word.text}</Word>
      })}
      {text === '' && <i> (taken out)</i>}
    </Around>
  )
}

/** With the words of its line, when it is a part of one. */
function Around({ place: { before, after }, children }: { place: MergePlace; children: ReactNode }) {
  return (
    <>
      {before && <span className={styles.around}>{before}</span>}
      {children}
      {after && <span className={styles.around}>{after}</span>}
    </>
  )
}
