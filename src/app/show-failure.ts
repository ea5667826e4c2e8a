// What stands in place of the whole desk when it could not start, or ended by a fault outside of any screen.
import styles from './error-screen.module.css'

/** Plain elements: whatever draws the rest may be what failed. What the fault says is shown as text. */
export function showFailure(root: HTMLElement, error: unknown): void {
  const screen = document.createElement('main')
  screen.className = styles.screen ?? ''
  const alert = document.createElement('div')
  alert.setAttribute('role', 'alert')
  alert.append(
    withText('h1', 'The desk cannot be shown'),
    withText('p', error instanceof Error ? error.message : String(error)),
    withText('p', 'Nothing in your files was changed by this. What you typed is kept on this device.'),
    reloadButton(),
  )
  screen.append(alert)
  root.replaceChildren(screen)
}

function withText(name: 'h1' | 'p' | 'button', text: string): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  return element
}

function reloadButton(): HTMLElement {
  const button = withText('button', 'Open the desk again')
  button.className = styles.reload ?? ''
  button.addEventListener('click', () => location.reload())
  return button
}
