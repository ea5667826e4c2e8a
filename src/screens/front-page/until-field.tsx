// When a flag ends. A day and a time as this device tells them; kept as an instant, so that it ends everywhere at once.
import { IconClock, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { localInput } from './local-input.ts'
import styles from './until-field.module.css'

interface UntilFieldProps {
  label: string
  until: string | undefined
  onChange: (until: string | null) => void
}

const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** `left`: the field was closed by a key or its own button, so the focus goes back to what opened it. */
type State = 'closed' | 'open' | 'left'

export function UntilField({ label, until, onChange }: UntilFieldProps) {
  const [state, setState] = useState<State>('closed')
  if (state === 'open')
    return <UntilInput label={label} until={until} onChange={onChange} onClose={setState} />
  return (
    <button
      type="button"
      className={styles.show}
      aria-label={`${label}: ${until === undefined ? 'no end' : format.format(new Date(until))}`}
      // biome-ignore lint/a11y/noAutofocus: the button takes the place of the field that had the focus.
      autoFocus={state === 'left'}
      onClick={() => setState('open')}
    >
      <IconClock size={13} stroke={1.75} aria-hidden />
      {until === undefined ? 'No end' : `Until ${format.format(new Date(until))}`}
    </button>
  )
}

interface UntilInputProps extends UntilFieldProps {
  onClose: (state: State) => void
}

function UntilInput({ label, until, onChange, onClose }: UntilInputProps) {
  const before = until === undefined ? '' : localInput(until)
  // The browser tells of the lost focus once more when the field is taken away.
  const isClosed = useRef(false)
  const close = (state: State, value = before) => {
    if (isClosed.current) return
    isClosed.current = true
    if (value !== before) onChange(value === '' ? null : new Date(value).toISOString())
    onClose(state)
  }
  return (
    <span className={styles.edit}>
      <input
        type="datetime-local"
        aria-label={label}
        // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that had the focus.
        autoFocus
        defaultValue={before}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            // Else the button that takes the field's place would be pressed by the same key, and open it again.
            event.preventDefault()
            close('left', event.currentTarget.value)
          }
          if (event.key === 'Escape') close('left')
        }}
        onBlur={event => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget))
            close('closed', event.currentTarget.value)
        }}
      />
      {until !== undefined && (
        <button type="button" className={styles.show} onClick={() => close('left', '')}>
          <IconX size={13} stroke={1.75} aria-hidden />
          No end
        </button>
      )}
    </span>
  )
}
