// Our tokens in Mantine's words. Colours come from tokens.css, so light and dark need no second theme.
import {
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineTheme,
  type VariantColorsResolver,
} from '@mantine/core'
import button from './button.module.css'
import dialog from './dialog.module.css'
import popover from './popover.module.css'

const pencil = Array.from({ length: 10 }, () => 'var(--pencil)') as unknown as MantineColorsTuple

const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const isDanger = color === 'red'
  const ink = isDanger ? 'var(--bad)' : 'var(--pencil)'
  const wash = isDanger ? 'var(--bad-wash)' : 'var(--pencil-wash)'
  switch (variant) {
    case 'filled':
      return {
        background: ink,
        hover: isDanger ? ink : 'var(--pencil-hover)',
        color: 'var(--pencil-ink)',
        border: '1px solid transparent',
      }
    case 'light':
      return { background: wash, hover: wash, color: ink, border: '1px solid transparent' }
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: 'var(--hover)',
        color: isDanger ? ink : 'var(--ink-2)',
        border: '1px solid transparent',
      }
    default:
      return {
        background: 'var(--surface)',
        hover: 'var(--hover)',
        color: isDanger ? ink : 'var(--ink)',
        border: '1px solid var(--line-strong)',
      }
  }
}

export const theme = createTheme({
  primaryColor: 'pencil',
  colors: { pencil },
  variantColorResolver,
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-read)', fontWeight: '600' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '4px', md: '7px', lg: '10px', xl: '20px' },
  fontSizes: {
    xs: 'var(--text-s)',
    sm: 'var(--text-m)',
    md: 'var(--text-m)',
    lg: 'var(--text-l)',
    xl: 'var(--text-read)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'xs', variant: 'default' },
      classNames: button,
      vars: (_theme: MantineTheme, { size }: ButtonProps) => ({
        root:
          size === 'xs'
            ? { '--button-height': '32px', '--button-padding-x': '11px', '--button-fz': 'var(--text-m)' }
            : {},
      }),
    },
    ActionIcon: { defaultProps: { variant: 'default', size: 32 } },
    // Without the placeholder a menu holds menu items alone, as its role demands.
    Menu: {
      defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false },
      classNames: popover,
    },
    Popover: { classNames: popover },
    Modal: {
      defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Close' } },
      classNames: dialog,
    },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
      styles: { description: { color: 'var(--ink-2)' } },
    },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
  },
})

// Our tokens know the scheme themselves; they stand under both because Mantine's own values do, too.
const variables = {
  '--mantine-color-gray-4': 'var(--line-strong)',
  '--mantine-color-dark-4': 'var(--line-strong)',
  '--mantine-color-dark-6': 'var(--surface)',
  '--mantine-color-gray-1': 'var(--hover)',
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--pencil)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-primary-color-filled': 'var(--pencil)',
  '--mantine-primary-color-filled-hover': 'var(--pencil-hover)',
  '--mantine-primary-color-contrast': 'var(--pencil-ink)',
  '--mantine-primary-color-light': 'var(--pencil-wash)',
  '--mantine-color-pencil-filled': 'var(--pencil)',
  '--mantine-color-pencil-light': 'var(--pencil-wash)',
  '--mantine-color-pencil-outline': 'var(--pencil)',
  '--mantine-shadow-md': 'var(--shadow-pop)',
  '--mantine-shadow-xl': 'var(--shadow-pop)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables,
  light: variables,
  dark: variables,
})
