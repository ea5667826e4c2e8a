import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mojibake } from '../../../src/checks/rules/mojibake.ts'
import { corpusPath, hasCorpus } from '../../article/corpus-files.ts'
import { fixed, messagesOf, pointsAt, withFields } from '../try-rule.ts'

interface LabelledLine {
  id: string
  label: 'fix' | 'keep'
  bad: string
  good: string
  kind: string
  lossy?: boolean
}

/** Of Thai in which a no-break space became a space: nothing tells what else was lost. */
const notRepaired = new Map([['ftfy-language-names', 1]])

describe('mojibake', () => {
  test.each([
    ['ðŸ”‘', '🔑'],
    ['âš™ï¸', '⚙️'],
    ['Astroâ€™s', 'Astro’s'],
    ['prÃ³ximo', 'próximo'],
    ['prÃƒÂ³ximo', 'próximo'],
    ['cÃƒÆ’Ã‚Â³mo', 'cómo'],
    ['Ø±Ø³Ø§Ù„Ø©', 'رسالة'],
    ['a â†’ b', 'a → b'],
    ['25Â°C', '25°C'],
    ['ZURÃœCK', 'ZURÜCK'],
    ['Ecuadorâ\u0080\u0099s', 'Ecuador’s'],
    ['VĂ©rifiez Ă\u00a0 nouveau', 'Vérifiez à nouveau'],
    ['linkГіw', 'linków'],
    ['bankвЂ™s вЂњBвЂќ', 'bank’s “B”'],
    ['f√ºr wei√ü', 'für weiß'],
    ['t‚Äö√†√∂¬¨¬©l‚Äö√†√∂¬¨¬©charger', 'télécharger'],
    ['cr├⌐ation', 'création'],
    ['ğŸ”‘ Ã§ok', '🔑 çok'],
    ['Hi \u00ed\u00a0\u00bd\u00ed\u00b8\u008d', 'Hi 😍'],
  ])('%s was %s', (bad, good) => {
    expect(fixed(mojibake, bad)).toBe(good)
    expect(pointsAt(mojibake, good)).toEqual([])
  })

  test.each([
    'CAFÉ™ and NESTLÉ® are trademarks',
    '«À», «Â», «Ç», «É»',
    'SÃO PAULO, MAÇÃ, IRMÃ',
    'Nous étions « à l’été » à Paris…',
    'PŘÍLIŠ KŘÍŽ TÝŽ',
    '`ðŸ˜€` in code',
    '```\nðŸ˜€\n```',
  ])('leaves %j', source => expect(pointsAt(mojibake, source)).toEqual([]))

  test('where a byte was lost, it offers what fits and changes nothing', () => {
    const source = 'Working together ðŸ¤'
    expect(fixed(mojibake, source, { all: true })).toBe(source)
    expect(messagesOf(mojibake, source)[0]).toMatch(/may have been: 🤝 .*🤍/)
  })

  test('a letter that somebody may have typed is offered a repair', () => {
    const source = 'Bremer/Mccoy – DrÃ¥ber'
    expect(fixed(mojibake, source)).toBe(source)
    expect(fixed(mojibake, source, { all: true })).toBe('Bremer/Mccoy – Dråber')
  })

  test('text about damage is offered a repair and not changed unasked', () => {
    const source = 'A broken é shows up as Ã© in the page: `Ã©`'
    expect(fixed(mojibake, source)).toBe(source)
    expect(fixed(mojibake, source, { all: true })).toBe('A broken é shows up as é in the page: `Ã©`')
  })

  test('fields are mended in their own bytes', () => {
    const source = withFields('title: "CafÃ© crÃ¨me – 1"\nother: "Ã"')
    expect(fixed(mojibake, source)).toBe(withFields('title: "Café crème – 1"\nother: "Ã"'))
  })

  test.skipIf(!hasCorpus)('labelled lines of the corpus', () => {
    const lines = readFileSync(join(corpusPath, 'mojibake-dev.jsonl'), 'utf8').trim().split('\n')
    const labelled = lines.map(line => JSON.parse(line) as LabelledLine)
    const groups = new Map<string, { lines: number; exact: number; told: number; changed: number }>()
    for (const { label, kind, lossy, bad, good } of labelled) {
      const name = `${label}${lossy ? ', bytes lost' : ''}: ${kind}`
      const group = groups.get(name) ?? { lines: 0, exact: 0, told: 0, changed: 0 }
      const result = fixed(mojibake, bad)
      group.lines += 1
      if (result === good) group.exact += 1
      if (pointsAt(mojibake, bad).length > 0) group.told += 1
      if (result !== bad) group.changed += 1
      groups.set(name, group)
    }
    console.table(Object.fromEntries(groups))
    const sum = (member: 'lines' | 'exact' | 'told' | 'changed', name: RegExp) =>
      [...groups].reduce((total, [key, group]) => total + (name.test(key) ? group[member] : 0), 0)
    for (const [name, group] of groups) {
      const [, kind = ''] = name.split(': ')
      if (name.startsWith('fix: '))
        expect([name, group.exact]).toEqual([name, group.lines - (notRepaired.get(kind) ?? 0)])
      if (name.startsWith('fix')) expect([name, group.told]).toEqual([name, group.lines])
    }
    expect(sum('told', /^keep: (?:genuine|tricky|ftfy-negative)$/)).toBe(0)
    expect(sum('changed', /^keep: (?:quoted-mojibake|tricky-hard|ftfy-negative-hard)$/)).toBe(0)
  })
})
