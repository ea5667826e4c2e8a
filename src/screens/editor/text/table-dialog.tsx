// How many rows and columns a new table has: by numbers, or over a grid by pointer.
import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import type { TextTool } from '../../../ui/markdown-editor/text-step.ts'
import { table } from '../../../ui/markdown-editor/tools/block-tools.ts'
import { pressByEnter } from '../../../ui/press-by-enter.ts'
import styles from './table-dialog.module.css'

const most = { rows: 100, columns: 20 }
const grid = { rows: 6, columns: 8 }

export function TableDialog({ onUse, onClose }: { onUse: (tool: TextTool) => void; onClose: () => void }) {
  const [rows, setRows] = useState(3)
  const [columns, setColumns] = useState(3)
  const isReady = isWithin(rows, most.rows) && isWithin(columns, most.columns)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onUse(table(rows, columns))
  }
  return (
    <Modal opened onClose={onClose} title="Table" size={340} returnFocus={false}>
      <form onSubmit={submit} onKeyDown={pressByEnter}>
        <div className={styles.numbers}>
          <TextInput
            type="number"
            label="Rows, with the header"
            min={1}
            max={most.rows}
            value={shown(rows)}
            onChange={event => setRows(event.target.valueAsNumber)}
            data-autofocus
          />
          <TextInput
            type="number"
            label="Columns"
            min={1}
            max={most.columns}
            value={shown(columns)}
            onChange={event => setColumns(event.target.valueAsNumber)}
          />
        </div>
        {/* The numbers say the same to whoever does not point. */}
        <div className={styles.grid} aria-hidden>
          {Array.from({ length: grid.rows * grid.columns }, (_, index) => {
            const row = Math.floor(index / grid.columns) + 1
            const column = (index % grid.columns) + 1
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for pointers
              // biome-ignore lint/a11y/useKeyWithClickEvents: the numbers have the keys
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                key={index}
                data-in={(row <= rows && column <= columns) || undefined}
                onPointerEnter={() => {
                  setRows(row)
                  setColumns(column)
                }}
                onClick={() => onUse(table(row, column))}
              />
            )
          })}
        </div>
        <DialogActions>
          <Button type="submit" variant="filled" disabled={!isReady}>
            Insert
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Modal>
  )
}

/** Nothing while a number is not one yet. */
function shown(value: number): number | string {
  return Number.isNaN(value) ? '' : value
}

function isWithin(value: number, atMost: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= atMost
}
