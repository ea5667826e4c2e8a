// What the checks found in the draft, by rule: to look at, to fix where the meaning cannot change, and to dismiss.
import { useState } from 'react'
import { maxCheckedCharacters } from '../../../checks/check.ts'
import type { Draft } from '../draft/use-draft.ts'
import styles from './checks-panel.module.css'
import { ChecksScope } from './checks-scope.tsx'
import { DismissDialog } from './dismiss-dialog.tsx'
import { DismissedList } from './dismissed-list.tsx'
import { FindingGroupItem } from './finding-group-item.tsx'
import { type FindingGroup, groupFindings } from './finding-groups.ts'
import { useFindings } from './findings-context.tsx'
import { FixDialog } from './fix-dialog.tsx'
import { GroupMenu } from './group-menu.tsx'
import type { ShownFinding } from './shown-finding.ts'
import type { SourcePlace } from './source-place.ts'
import { TurnOffDialog } from './turn-off-dialog.tsx'
import { useDismiss } from './use-dismiss.ts'
import { type Fixes, useFixes } from './use-fixes.ts'

interface ChecksPanelProps {
  draft: Draft
  isReadOnly: boolean
  onShow: (place: SourcePlace) => void
}

type Asked = { what: 'dismiss' | 'turn-off'; group: FindingGroup }

export function ChecksPanel({ draft, isReadOnly, onShow }: ChecksPanelProps) {
  const all = useFindings()
  const { checked, findings, dismissed, rules, server } = all
  const fixes = useFixes(draft, all)
  const dismissing = useDismiss(draft.saved.id)
  const [asked, setAsked] = useState<Asked | null>(null)
  if (!checked || !rules) return <p className={styles.empty}>{reasonUnchecked(draft)}</p>
  const { source, bodyFrom } = checked
  const groups = groupFindings(findings)
  const show = ({ from, to }: ShownFinding) => onShow({ source, from, to })
  const close = () => setAsked(null)
  return (
    <>
      {groups.length === 0 && <p className={styles.empty}>The checks found nothing here.</p>}
      {!isReadOnly && <SafeFixes groups={groups} fixes={fixes} />}
      <p className={styles.done} role="status">
        {fixes.said} {fixes.undo && <UndoButton onClick={fixes.undo} />}
        {dismissing.everywhere && (
          <>
            Dismissed in every article.{' '}
            <UndoButton
              onClick={() => dismissing.everywhere && void dismissing.bringWordsBack(dismissing.everywhere)}
            />
          </>
        )}
        {dismissing.turnedOff && (
          <>
            “{dismissing.turnedOff.title}” is off for the whole desk.{' '}
            <UndoButton
              onClick={() => dismissing.turnedOff && void dismissing.turnOnAgain(dismissing.turnedOff)}
            />
          </>
        )}
      </p>
      <ul className={styles.groups}>
        {groups.map(group => (
          <FindingGroupItem
            key={group.rule}
            group={group}
            bodyFrom={bodyFrom}
            onShow={show}
            onFix={isReadOnly || group.safeFixes === 0 ? null : () => fixes.planSafe(group.title, group.rule)}
            menu={
              <GroupMenu
                group={group}
                isReadOnly={isReadOnly}
                onFixOne={fixes.planOne}
                onDismiss={() => setAsked({ what: 'dismiss', group })}
                onTurnOff={() => setAsked({ what: 'turn-off', group })}
              />
            }
          />
        ))}
      </ul>
      <DismissedList dismissed={dismissed} onShow={show} onBringBack={dismissing.bringBack} />
      <ChecksScope rules={rules} server={server} />
      {fixes.planned && <FixDialog planned={fixes.planned} onFix={fixes.make} onClose={fixes.cancel} />}
      {asked?.what === 'dismiss' && (
        <DismissDialog
          group={asked.group}
          source={source}
          onDismiss={(chosen, reason, isEverywhere) => {
            close()
            if (isEverywhere) void dismissing.dismissEverywhere(source, chosen, reason)
            else dismissing.dismiss(source, chosen, reason)
          }}
          onClose={close}
        />
      )}
      {asked?.what === 'turn-off' && (
        <TurnOffDialog
          title={asked.group.title}
          onTurnOff={reason => {
            close()
            void dismissing.turnOff(asked.group, reason)
          }}
          onClose={close}
        />
      )}
    </>
  )
}

function SafeFixes({ groups, fixes }: { groups: readonly FindingGroup[]; fixes: Fixes }) {
  const fixable = groups.filter(({ safeFixes }) => safeFixes > 0)
  if (fixable.length === 0) return null
  return (
    <div className={styles.safe}>
      <div>
        <b>
          {fixable.length} of {groups.length} can be fixed safely
        </b>
        <small>Only the characters named below change.</small>
      </div>
      <button type="button" className={styles.fixAll} onClick={() => fixes.planSafe('all that is safe')}>
        Fix all
      </button>
    </div>
  )
}

function UndoButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" onClick={onClick}>
      Undo
    </button>
  )
}

function reasonUnchecked({ saved }: Draft): string {
  return saved.source.length > maxCheckedCharacters
    ? 'This article is too long to be checked while it is edited.'
    : 'The article is being checked…'
}
