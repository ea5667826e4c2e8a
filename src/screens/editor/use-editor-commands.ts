// What the palette can do with the open article, and its keys.
import { modifierSign } from '../../ui/modifier-sign.ts'
import { type Command, useCommands } from '../data/command-context.tsx'
import type { ArticleWalk } from '../data/use-article-walk.ts'
import type { NextStep } from './next-step.ts'
import { nextKeys, previousKeys } from './walk/walk-keys.ts'

interface EditorCommandsOptions {
  save: () => Promise<boolean>
  step: NextStep | null
  takeStep: () => void
  walk: ArticleWalk
  isReadOnly: boolean
}

export function useEditorCommands({ save, step, takeStep, walk, isReadOnly }: EditorCommandsOptions) {
  const saveCommand: Command = {
    group: 'This article',
    title: 'Save',
    keys: [`${modifierSign}S`],
    run: () => void save(),
  }
  const stepCommand: Command = {
    group: 'This article',
    title: step?.label ?? '',
    keys: [`${modifierSign}↵`],
    run: takeStep,
  }
  useCommands([
    ...(isReadOnly ? [] : [saveCommand]),
    ...(isReadOnly || !step ? [] : [stepCommand]),
    {
      group: 'This article',
      title: 'Next article',
      keys: nextKeys,
      ...(walk.hasNext && { run: () => void walk.go(1) }),
    },
    {
      group: 'This article',
      title: 'Previous article',
      keys: previousKeys,
      ...(walk.hasPrevious && { run: () => void walk.go(-1) }),
    },
  ])
}
