// The examiner of a store that keeps its settings itself: it goes by them from the start, and follows them.
import { createExaminer, type LiveExaminer } from './examiner.ts'
import { createRulesInForce, type SettingSource } from './rules-in-force.ts'

export async function createFollowingExaminer(source: SettingSource): Promise<LiveExaminer> {
  const inForce = createRulesInForce(source)
  const examiner = createExaminer({ rules: (await inForce.current()).rules })
  inForce.watch(({ rules }) => examiner.use(rules))
  return examiner
}
