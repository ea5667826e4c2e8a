// Gives a view another name.
import { isGalleyError } from '../../../article/galley-error.ts'
import { useChangeSetting } from '../../data/use-setting.ts'
import { renameView, savedViewsSetting } from './saved-views.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'

export function RenameViewDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const rename = useChangeSetting(savedViewsSetting, {
    failed: 'The view was not renamed',
    done: 'View renamed',
    silentCodes: ['invalid'],
  })
  return (
    <ViewNameDialog
      title="Rename view"
      name={name}
      error={isGalleyError(rename.error) && rename.error.code === 'invalid' ? rename.error.message : null}
      isSaving={rename.isPending}
      onSave={newName => rename.mutate(views => renameView(views, name, newName), { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
