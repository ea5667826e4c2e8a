// Tags are added, pasted, refused when they are there, and taken away.
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { TagsInput } from '../../src/ui/tags-input.tsx'

function Tags({ initial }: { initial: string[] }) {
  const [value, setValue] = useState(initial)
  return (
    <>
      <TagsInput id="tags" value={value} onChange={setValue} noun="keyword" aria-describedby={undefined} />
      <pre>{JSON.stringify(value)}</pre>
    </>
  )
}

function draw(initial: string[] = []) {
  render(<Tags initial={initial} />)
  const value = () => JSON.parse(document.querySelector('pre')?.textContent ?? '') as string[]
  return { value, field: screen.getByRole('textbox'), user: userEvent.setup() }
}

test('enter and comma add', async () => {
  const { value, field, user } = draw()
  await user.type(field, 'one,two words{Enter} ,')
  expect(value()).toEqual(['one', 'two words'])
})

test('a pasted list adds all of it, once', async () => {
  const { value, field, user } = draw(['b'])
  await user.click(field)
  await user.paste('a, B, c\na')
  expect(value()).toEqual(['b', 'a', 'c'])
  expect(screen.getByRole('status').textContent).toBe('Already there: B, a')
})

test('backspace in an empty field takes the last one away, a button any', async () => {
  const { value, field, user } = draw(['a', 'b', 'c'])
  await user.type(field, 'x{Backspace}{Backspace}')
  expect(value()).toEqual(['a', 'b'])
  await user.click(screen.getByRole('button', { name: 'Remove a' }))
  expect(value()).toEqual(['b'])
})

test('what was typed is not lost when the field is left', async () => {
  const { value, field, user } = draw()
  await user.type(field, 'late')
  await user.tab()
  expect(value()).toEqual(['late'])
})
