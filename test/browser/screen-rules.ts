// What holds for every screen: axe has no complaint, nothing runs out sideways, every control can be got at.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/** Every address of the desk begins with `#`, so axe takes links out of sight for skip links, of which there are none. */
export async function complaints(page: Page): Promise<string[]> {
  return complaintsOf(new AxeBuilder({ page }).disableRules('skip-link'))
}

/**
 * About one part of a page. Of what a theme changes, in both of them; the rest of the rules in the light one alone:
 * each look takes seconds.
 */
export async function complaintsInBothThemes(page: Page, part = 'body'): Promise<string[]> {
  const axe = () => new AxeBuilder({ page }).include(part)
  await page.emulateMedia({ colorScheme: 'light' })
  const inLight = await complaintsOf(axe().disableRules('skip-link'))
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...inLight, ...(await complaintsOf(axe().withRules('color-contrast')))]
}

async function complaintsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

export async function overflowPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Scrolled to, it is in sight as a whole but for parts of a pixel, and nothing lies over it. */
export async function expectReachable(control: Locator): Promise<void> {
  await control.click({ trial: true })
  await expect(control).toBeInViewport({ ratio: 0.95 })
}

/** What moves longer than the eye follows, by its classes. */
export async function movingElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longestMs = (durations: string) =>
      Math.max(
        ...durations
          .split(',')
          .map(text => Number.parseFloat(text) * (text.trim().endsWith('ms') ? 1 : 1000)),
      )
    return [...document.querySelectorAll('*')]
      .filter(element => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } =
          getComputedStyle(element)
        const animationMs = animationName === 'none' ? 0 : longestMs(animationDuration)
        return longestMs(transitionDuration) > 1 || animationMs > 1 || scrollBehavior === 'smooth'
      })
      .map(element => `${element.tagName} ${element.className}`)
  })
}
