// A setting of the desk, and the change of it; other tabs and people see it through the store's events.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ErrorCode } from '../../article/galley-error.ts'
import { changeKnownSetting, type KnownSetting, readKnownSetting } from '../../storage/known-setting.ts'
import { queryKeys } from './query-keys.ts'
import { useStore } from './store-context.tsx'

/** `isTold`: the screen says by itself why it could not be read. */
export function useSetting<Value>(setting: KnownSetting<Value>, { isTold = false } = {}) {
  const store = useStore()
  return useQuery({
    queryKey: queryKeys.setting(setting.name),
    queryFn: () => readKnownSetting(store, setting),
    meta: { isTold },
  })
}

interface ChangeMeta {
  /** What the toast says when it fails, and when it is done. */
  failed: string
  done?: string
  silentCodes?: readonly ErrorCode[] | 'all'
}

/** The change is a function of the newest value, so that two editors can change the same setting. It shows at once. */
export function useChangeSetting<Value>(setting: KnownSetting<Value>, meta: ChangeMeta) {
  const store = useStore()
  const client = useQueryClient()
  const queryKey = queryKeys.setting(setting.name)
  return useMutation({
    mutationKey: queryKey,
    mutationFn: (change: (value: Value) => Value) => changeKnownSetting(store, setting, change),
    scope: { id: `setting ${setting.name}` },
    meta: { ...meta },
    onMutate: async change => {
      await client.cancelQueries({ queryKey })
      client.setQueryData<Value>(queryKey, before => before && change(before))
    },
    onError: () => client.invalidateQueries({ queryKey }),
    onSuccess: value => {
      // An answer must not take back what was changed since it was asked for.
      if (client.isMutating({ mutationKey: queryKey }) === 1) client.setQueryData(queryKey, value)
    },
  })
}
