// How the keys for shortcuts are written on this machine.
export const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
export const modifierSign = isApple ? '⌘' : 'Ctrl '
