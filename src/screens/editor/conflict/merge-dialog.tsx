// The places that both changed, one after the other. Nothing is decided until the editor decides it.

import { Button, Modal } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { isComposing } from '../../../ui/is-composing.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { modifierSign } from '../../../ui/modifier-sign.ts'
import { clockTime } from '../clock-time.ts'
import { choiceOf, type Decision, isUndecided, undecided } from './decision.ts'
import styles from './merge-dialog.module.css'
import { MergePlaceView } from './merge-place-view.tsx'
import { type MergePlace, mergePlaces, type Side } from './merge-places.ts'
import type { Merge, OpenMerge } from './use-merge.ts'

const sideKeys: Readonly<Record<string, Side>> = { 1: 'mine', 2: 'theirs', 3: 'both' }

export function MergeDialog({ open, merge }: { open: OpenMerge; merge: Merge }) {
  const places = useMemo(() => mergePlaces(open.merged), [open.merged])
  const [decisions, setDecisions] = useState<readonly Decision[]>(() => places.map(() => undecided))
  const [at, setAt] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const place = places[at] as MergePlace
  const left = decisions.filter(isUndecided).length
  const isLastOpen = !decisions.some((decision, index) => index !== at && isUndecided(decision))
  const focusOn = (side: Side) => frame.current?.querySelector<HTMLElement>(`[value="${side}"]`)?.focus()
  const goTo = (index: number) => {
    if (!places[index]) return
    setAt(index)
    requestAnimationFrame(() => focusOn(decisions[index]?.side ?? 'mine'))
  }
  const decide = (decision: Decision) => setDecisions(before => before.with(at, decision))
  const goOn = () => {
    if (left === 0) return merge.settle(decisions.map(choiceOf))
    const next = [...decisions.keys()].map(step => (at + 1 + step) % places.length)
    goTo(next.find(index => isUndecided(decisions[index] ?? undecided)) ?? at)
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const isCommand = event.ctrlKey || event.metaKey
    const isSave = isCommand && event.key.toLowerCase() === 's'
    const side = sideKeys[event.key]
    if (isSave || (isCommand && event.key === 'Enter')) {
      if (left === 0 || !(isSave || isLastOpen)) goOn()
    } else if (isCommand || event.altKey || event.target instanceof HTMLTextAreaElement) return
    else if (event.key === 'j') goTo(at + 1)
    else if (event.key === 'k') goTo(at - 1)
    else if (side && (side !== 'both' || place.both !== null)) {
      decide({ side, text: null })
      focusOn(side)
    } else return
    event.preventDefault()
  }
  return (
    <Modal opened onClose={merge.close} title="Changed by you and elsewhere" size="60rem">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside, which has roles of its own */}
      <div ref={frame} onKeyDown={press}>
        <p className={styles.lead}>
          {places.length === 1 ? 'One place was' : `${places.length} places were`} changed by you and in the
          version saved at {clockTime(open.theirs.updatedAt)}. Everything else is merged already. Nothing is
          saved until you save it.
        </p>
        <MergePlaceView
          key={at}
          place={place}
          count={{ at: at + 1, of: places.length }}
          decision={decisions[at] ?? undecided}
          onDecide={decide}
        />
        <p role="status" className={styles.left}>
          {left === 0 ? 'All decided.' : left === 1 ? 'One place to decide.' : `${left} places to decide.`}
        </p>
        {merge.problem && (
          <p role="alert" className={styles.problem}>
            {merge.problem}
          </p>
        )}
        <DialogActions>
          <Button
            variant="filled"
            disabled={left > 0 && isLastOpen}
            className={styles.keyed}
            onClick={goOn}
            rightSection={<Kbd>{`${modifierSign}↵`}</Kbd>}
          >
            {isLastOpen ? 'Use this text' : 'Next to decide'}
          </Button>
          {places.length > 1 && (
            <>
              <Button
                className={styles.keyed}
                disabled={at === 0}
                onClick={() => goTo(at - 1)}
                rightSection={<Kbd>k</Kbd>}
              >
                Previous
              </Button>
              <Button
                className={styles.keyed}
                disabled={at === places.length - 1}
                onClick={() => goTo(at + 1)}
                rightSection={<Kbd>j</Kbd>}
              >
                Next
              </Button>
            </>
          )}
          <Button variant="subtle" onClick={merge.giveUp}>
            Take theirs as a whole, download mine
          </Button>
          <Button variant="subtle" onClick={merge.close}>
            Go on editing
          </Button>
        </DialogActions>
      </div>
    </Modal>
  )
}
