// How long somebody may say why something is dismissed or off.
export const mostReasonCharacters = 300
