// The checks of a folder: its rules are read before its store opens, so that kept counts are good, and followed from
// then on.
import { realpath } from 'node:fs/promises'
import { createExaminer, type LiveExaminer } from '../checks/examiner.ts'
import {
  createRulesInForce,
  type InForce,
  type RulesInForce,
  type RulesInForceOptions,
} from '../checks/rules-in-force.ts'
import type { ArticleStore } from '../storage/article-store.ts'
import { readConfigFile } from './config-file.ts'
import { extraRulesOf } from './extra-rules.ts'

export interface FolderChecks {
  /** For the store. */
  examiner: LiveExaminer
  /** Once the store is open; `say` is told what is wrong with the settings. */
  follow(store: ArticleStore, say: (line: string) => void): RulesInForce
}

/** What the rules are in this folder, whether or not it can be opened. */
export async function readFolderRules(name: string): Promise<InForce> {
  const folder = await realFolder(name)
  const source = {
    readSetting: async () => ({ value: (await readConfigFile(folder)).value.checks }),
    watch: () => () => {},
  }
  return createRulesInForce(source, optionsFor(folder)).current()
}

export async function openFolderChecks(name: string): Promise<FolderChecks> {
  const folder = await realFolder(name)
  const first = await readFolderRules(folder)
  const examiner = createExaminer({ rules: first.rules })
  return {
    examiner,
    follow(store, say) {
      const inForce = createRulesInForce(store, { ...optionsFor(folder), first })
      const tell = ({ problems }: InForce) => problems.forEach(say)
      tell(first)
      inForce.watch(next => {
        tell(next)
        examiner.use(next.rules)
      })
      return inForce
    },
  }
}

function optionsFor(folder: string): RulesInForceOptions {
  const placeOfSettings = async () => `“${(await readConfigFile(folder)).name}”`
  return { loadExtraRules: extraRulesOf(folder), placeOfSettings }
}

/** What is not there is told by whoever opens it. */
function realFolder(name: string): Promise<string> {
  return realpath(name).catch(() => name)
}
