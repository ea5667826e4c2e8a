// Keeps the list that is shown as a view.
import { isGalleyError } from '../../../article/galley-error.ts'
import { useChangeSetting } from '../../data/use-setting.ts'
import type { ListSearch } from '../list-search.ts'
import { addView, savedViewsSetting, suggestedName, viewSearch } from './saved-views.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'

export function SaveViewDialog({ search, onClose }: { search: ListSearch; onClose: () => void }) {
  const save = useChangeSetting(savedViewsSetting, {
    failed: 'The view was not saved',
    done: 'View saved',
    silentCodes: ['invalid'],
  })
  return (
    <ViewNameDialog
      title="Save view"
      name={suggestedName(search)}
      error={isGalleyError(save.error) && save.error.code === 'invalid' ? save.error.message : null}
      isSaving={save.isPending}
      onSave={name =>
        save.mutate(views => addView(views, { name, search: viewSearch(search) }), { onSuccess: onClose })
      }
      onClose={onClose}
    />
  )
}
