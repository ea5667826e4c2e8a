// What else can be done with the findings of a rule: fixes that want a look, and saying that they are fine.
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { FindingGroup } from './finding-groups.ts'
import type { ShownFinding } from './shown-finding.ts'

interface GroupMenuProps {
  group: FindingGroup
  isReadOnly: boolean
  onFixOne: (finding: ShownFinding) => void
  onDismiss: () => void
  onTurnOff: () => void
}

const mostFixes = 8

export function GroupMenu({ group, isReadOnly, onFixOne, onDismiss, onTurnOff }: GroupMenuProps) {
  const { title, findings } = group
  const toLookAt = isReadOnly ? [] : findings.filter(({ fix }) => fix && !fix.isSafe)
  return (
    <Menu width={260} withinPortal={false}>
      <Menu.Target>
        <ActionIcon size={26} variant="subtle" aria-label={`More: ${title}`}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {toLookAt.slice(0, mostFixes).map(finding => (
          <Menu.Item
            key={`${finding.from} ${finding.to} ${finding.message}`}
            onClick={() => onFixOne(finding)}
          >
            Line {finding.line}: {finding.fix?.title}
          </Menu.Item>
        ))}
        <Menu.Item onClick={onDismiss}>Dismiss…</Menu.Item>
        <Menu.Item onClick={onTurnOff}>Turn off everywhere…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
