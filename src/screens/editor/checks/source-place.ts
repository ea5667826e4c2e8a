// A place to be shown in the text, in the source that it was found in.

export interface SourcePlace {
  source: string
  from: number
  to: number
}
