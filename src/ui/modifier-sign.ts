// How the key for shortcuts is written on this machine.
export const modifierSign = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl '
