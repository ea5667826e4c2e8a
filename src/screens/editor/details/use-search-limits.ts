// How long titles and descriptions may be, and where search engines cut them, by the settings of the desk; and the
// site's path, when they tell it.
import { usualOptions } from '../../../checks/rule-options.ts'
import { useFindings } from '../checks/findings-context.tsx'

export interface SearchLimits {
  /** Characters. */
  titleMost: number
  excerptMost: number
  descriptionMost: number
  titleMostPx: number
  descriptionMostPx: number
  /** Such as `/blog/`; '' when nobody said. */
  articlePath: string
}

export function useSearchLimits(): SearchLimits {
  const rules = useFindings().rules?.rules
  const widths = rules?.options('pixel-width') ?? usualOptions['pixel-width']
  const paths = rules?.options('broken-pile-link') ?? usualOptions['broken-pile-link']
  const lengths = rules?.options('field-length') ?? usualOptions['field-length']
  return {
    titleMost: lengths.titleMost,
    excerptMost: lengths.excerptMost,
    descriptionMost: lengths.metaDescriptionMost,
    titleMostPx: widths.titleMostPx,
    descriptionMostPx: widths.metaDescriptionMostPx,
    articlePath: paths.articlePaths[0] ?? '',
  }
}
