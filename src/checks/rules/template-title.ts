import type { Check } from '../check.ts'

const templates = [
  /^How (?:Does|Do|Will|Can) .+ (?:Impact|Shape|Change|Transform) (?:Our|Your|the) (?:Future|World|Lives?)\?$/i,
  /^\d+ (?:Revolutionary|Game-Changing|Surprising|Mind-Blowing|Shocking|Incredible|Amazing|Essential|Powerful|Proven) (?:Aspects|Ways|Facts|Benefits|Strategies|Secrets|Tips|Trends|Insights)\b/i,
  /^Why .+ Matters? More Than Ever(?: Before)?$/i,
  /^The (?:Essential|Ultimate|Complete|Definitive) Guide (?:to|for) .+$/i,
  /^(?:Is|Are) .+ Right for You\?(?::? The Complete Guide)?$/i,
  /^How to Master .+: (?:Expert|Proven|Pro) (?:Strategies|Tips|Techniques)$/i,
  /^.+: Myths vs\.? (?:Reality|Facts)$/i,
  /^(?:Unlocking|Unveiling|Demystifying|Mastering|Navigating) the (?:Secrets?|Power|Potential|Art|Mysteries|Complexities|World) of .+$/i,
  /^The Future of .+: (?:Trends|What to Expect|Predictions|Insights)\b.*$/i,
  /^.+: (?:Everything You Need to Know|A Comprehensive Guide|The Ultimate Guide)$/i,
]

export const templateTitle: Check = {
  id: 'template-title',
  severity: 'note',
  scope: 'article',
  title: 'Titles from a template',
  about:
    'A title such as “How Does X Impact Our Future?” or “10 Revolutionary Aspects of X” fits any subject, so it says nothing of this one.',
  check({ field }) {
    const title = field('title')
    if (!title || !templates.some(template => template.test(title.text))) return []
    return [{ from: title.from, to: title.to, message: 'This title fits any subject: say what is new here.' }]
  },
}
