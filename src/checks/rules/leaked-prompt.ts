import type { Check } from '../check.ts'
import { matches } from '../matches.ts'

const labels =
  /^(?:[ \t>*_#-]|\d+\.)*(?:social(?: media)? (?:snippet|post|share)|image prompt|seo (?:title|description|keywords)|meta ?(?:title|description)|focus keyword|target (?:audience|keyword)s?|word count|tone of voice|alt text)(?:[*_]*:[*_]*)[^\n]*/gim
const gaps =
  /\[(?:insert|placeholder|your (?:name|company|brand|business|city|product|website|link)|(?:add|include|describe|mention) )\b[^\]\n\0]{0,120}\](?![([:])/gi
const voices =
  /\bas an? (?:AI(?: language)?(?: model| assistant)|large language model)\b|\bas an AI, I\b|\bI (?:cannot|can't|can’t|am unable to) (?:fulfill|fulfil|assist with|comply with) (?:this|that|your) request\b|^(?:sure|certainly|of course)[,!] here(?: is|'s|’s)\b|\bhere(?: is|'s|’s) (?:the|your) (?:rewritten|revised|blog post|article)\b|\bmy (?:knowledge|training) cut-?off\b/gim
const hints =
  /\[(?:insert|placeholder|your|add|include|describe|mention)|snippet|prompt|seo |meta|focus keyword|target|word count|tone of|alt text|social|language model|as an ai|request|here is|here's|here’s|cut-?off/i

export const leakedPrompt: Check = {
  id: 'leaked-prompt',
  severity: 'error',
  scope: 'article',
  title: 'Prompt text left in',
  about:
    'What a generator was told, or says of itself: “Social Snippet:”, “Image Prompt:”, “[Insert …]”, “as an AI language model”. Readers should never see it.',
  check({ prose, text }) {
    if (!hints.test(text)) return []
    return [
      ...matches(prose, labels, () => 'A label for the generator stands in the text.'),
      ...matches(text, gaps, ([gap]) => `“${gap}” was never filled in.`),
      ...matches(text, voices, ([voice]) => `“${voice}” is the generator speaking, not the article.`),
    ]
  },
}
