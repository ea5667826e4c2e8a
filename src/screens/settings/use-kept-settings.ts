// Where the settings of the checks are kept, and what is wrong with them there.
import { useQuery } from '@tanstack/react-query'
import { type GalleyError, isGalleyError } from '../../article/galley-error.ts'
import { checksSetting, readCheckSettings } from '../../checks/check-settings.ts'
import { queryKeys } from '../data/query-keys.ts'
import { useStore } from '../data/store-context.tsx'
import { useSetting } from '../data/use-setting.ts'

/** `problem` is what keeps them from being shown: nothing is written as long as it lasts. */
export function useKeptSettings() {
  const store = useStore()
  const { data: settings, error, refetch } = useSetting(checksSetting, { isTold: true })
  const kept = useQuery({
    queryKey: [...queryKeys.setting(checksSetting.name), 'kept'],
    queryFn: async () => {
      const stored = await store.readSetting(checksSetting.name)
      const file = stored?.file ?? null
      return { file, problem: problemOf(stored?.value, file) }
    },
    meta: { isTold: true },
  })
  const isUnreadable = error && (!settings || (isGalleyError(error) && error.code !== 'unavailable'))
  const told = kept.error ? null : kept.data?.problem
  return {
    settings,
    file: kept.data?.file ?? null,
    problem: isUnreadable ? (told ?? error) : null,
    retry: () => {
      void refetch()
      void kept.refetch()
    },
  }
}

function problemOf(value: unknown, file: string | null): GalleyError | null {
  try {
    readCheckSettings(value, file === null ? undefined : `“${file}”`)
    return null
  } catch (error) {
    if (isGalleyError(error)) return error
    throw error
  }
}
