// A dismissal holds as long as the words that it was said of, and their line, stand.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Dismissal,
  dismissalOf,
  readDismissals,
  splitDismissed,
  withDismissals,
  withoutDismissal,
} from '../../src/checks/dismissals.ts'

const at = new Date('2026-03-01T12:00:00Z')
const why = { reason: 'It is a quotation.', at }
const find = (source: string, text: string, rule = 'r') => {
  const from = source.indexOf(text)
  return { rule, from, to: from + text.length, message: 'Wrong.' }
}

describe('a dismissed finding', () => {
  const words = fc.stringMatching(/^[a-e .]{1,30}$/)
  const lines = fc.array(fc.stringMatching(/^[a-e .\n]{0,40}$/), { maxLength: 4 }).map(all => all.join('\n'))
  const eol = fc.constantFrom('\n', '\r\n')

  test('stays dismissed whatever happens to the other lines', () => {
    fc.assert(
      fc.property(lines, lines, lines, lines, words, eol, (head, tail, newHead, newTail, text, end) => {
        const make = (before: string, after: string) => `${before}${end}<< ${text} >>${end}${after}`
        const source = make(head, tail)
        const dismissal = dismissalOf(source, find(source, `< ${text} >`), why)
        const next = make(newHead, newTail)
        const finding = find(next, `< ${text} >`)
        expect(splitDismissed(next, [finding], [dismissal])).toEqual({
          open: [],
          dismissed: [{ finding, dismissal }],
        })
      }),
    )
  })

  test('comes back when its words, or what stands beside them, change', () => {
    fc.assert(
      fc.property(lines, words, words, fc.nat(400), (head, text, other, times) => {
        fc.pre(text !== other)
        const long = 'x '.repeat(times)
        const make = (found: string, beside: string) => `${head}\n${beside}<${found}${long}>${beside}\n`
        const source = make(text, 'ab')
        const dismissal = dismissalOf(source, find(source, `<${text}${long}>`), why)
        const isOpen = (next: string, found: string) =>
          splitDismissed(next, [find(next, `<${found}${long}>`)], [dismissal]).open.length === 1
        expect(isOpen(source, text)).toBe(false)
        expect(isOpen(make(other, 'ab'), other)).toBe(true)
        expect(isOpen(make(text, 'ba'), text)).toBe(true)
      }),
    )
  })

  test('comes back when one letter in the middle of a long text changes', () => {
    const whole = (letter: string) => `<${'x'.repeat(900)}${letter}${'x'.repeat(900)}>`
    const dismissal = dismissalOf(whole('a'), find(whole('a'), whole('a')), why)
    expect(dismissal.text.length).toBeLessThan(400)
    expect(splitDismissed(whole('b'), [find(whole('b'), whole('b'))], [dismissal]).dismissed).toEqual([])
    expect(splitDismissed(whole('a'), [find(whole('a'), whole('a'))], [dismissal]).open).toEqual([])
  })

  test('is of its rule alone; where nothing is pointed at, of what was said', () => {
    const source = '---\ntitle: Tea\n---\n'
    const missing = (name: string) => ({ rule: 'required-field', from: 15, to: 15, message: `No ${name}.` })
    const dismissal = dismissalOf(source, missing('slug'), why)
    const { open } = splitDismissed(source, [missing('slug'), missing('date')], [dismissal])
    expect(open).toEqual([missing('date')])
    const tea = dismissalOf(source, find(source, 'Tea', 'a'), why)
    expect(splitDismissed(source, [find(source, 'Tea', 'b')], [tea]).dismissed).toEqual([])
  })
})

describe('the desk record', () => {
  const source = 'One  two.\n'
  const dismissal = dismissalOf(source, find(source, '  '), why)
  const newer = { ...dismissal, reason: 'Verse.' }

  test('keeps what else it holds, and the newest reason', () => {
    const record = withDismissals(withDismissals({ assignee: 'Ann' }, [dismissal]), [newer])
    expect(record).toEqual({ assignee: 'Ann', dismissals: [newer] })
    expect(withoutDismissal(record, dismissal)).toEqual({ assignee: 'Ann', dismissals: [] })
  })

  test('may hold anything: what is no dismissal is neither used nor lost', () => {
    for (const odd of [null, undefined, {}, { dismissals: 'all' }, { dismissals: [null, 7, { rule: 'r' }] }])
      expect(readDismissals(odd)).toEqual([])
    const foreign = { dismissals: [{ rule: 'r', by: 'another program' }] as unknown as Dismissal[] }
    expect(withDismissals(foreign, [dismissal]).dismissals).toEqual([...foreign.dismissals, dismissal])
    expect(readDismissals(JSON.parse(JSON.stringify(withDismissals(foreign, [dismissal]))))).toEqual([
      dismissal,
    ])
  })
})
