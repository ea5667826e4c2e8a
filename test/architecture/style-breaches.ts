// Names of files, and literals in style sheets that belong into the tokens.
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(module|test|spec|bench|chromium|config|d))*\.(ts|tsx|css)$/
const nothingNames = /^(utils?|helpers?|common|types?|misc|shared|index|constants)(\.|$)/

export function nameBreaches(paths: readonly string[]): string[] {
  return paths.flatMap(path => {
    const parts = path.split('/')
    const name = parts.at(-1) ?? ''
    if (parts.some(part => nothingNames.test(part))) return [`${path}: name the thing`]
    return kebabCase.test(name) ? [] : [`${path}: file names are kebab-case`]
  })
}

const literalColour = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i
const namedColour = /:\s*[^;]*\b(white|black|red|green|blue|gr[ae]y|yellow|orange|purple)\b(?!-)/i
const literalFontSize = /\b(font-size|font)\s*:[^;]*\b\d*\.?\d+(px|rem|pt)\b/

/** The lines of a style sheet that set a colour or a font size without a token. */
export function styleSheetBreaches(path: string, text: string): string[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
  return withoutComments.split('\n').flatMap((line, index) => {
    const values = line.replace(/var\([^()]*\)/g, 'token').replace(/url\([^)]*\)/g, '')
    const isLiteral = [literalColour, namedColour, literalFontSize].some(pattern => pattern.test(values))
    return isLiteral ? [`${path}:${index + 1} ${line.trim()}`] : []
  })
}
