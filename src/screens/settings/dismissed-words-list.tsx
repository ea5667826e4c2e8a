// Words that are fine in every article, with the reasons and the way back.
import { bringWordsBack, type SettingsChange } from '../../checks/change-settings.ts'
import type { CheckSettings } from '../../checks/check-settings.ts'
import { type DismissedWords, wordsKey } from '../../checks/dismissed-words.ts'
import { ruleTitles } from '../../checks/rule-titles.ts'
import formStyles from './check-settings-form.module.css'
import styles from './dismissed-words-list.module.css'

interface DismissedWordsListProps {
  settings: CheckSettings
  isReadOnly: boolean
  onChange: (change: SettingsChange) => void
}

export function DismissedWordsList({ settings, isReadOnly, onChange }: DismissedWordsListProps) {
  const { dismissed = [] } = settings
  if (dismissed.length === 0) return null
  return (
    <section aria-label="Dismissed everywhere">
      <h2 className={formStyles.heading}>Dismissed everywhere</h2>
      <p className={formStyles.about}>
        These words are fine in every article: their rules do not point at them.
      </p>
      <ul className={styles.words}>
        {dismissed.map(words => (
          <li key={wordsKey(words)}>
            <div>
              <b>{ruleTitles.get(words.rule) ?? words.rule}</b>
              <q>{shownWords(words)}</q>
              <small>
                {words.reason} ({words.at.slice(0, 10)})
              </small>
            </div>
            {!isReadOnly && (
              <button
                type="button"
                aria-label={`Take back: ${shownWords(words)}`}
                onClick={() => onChange(bringWordsBack([words]))}
              >
                Take back
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const mostShown = 120

function shownWords({ text, message = '' }: DismissedWords): string {
  const words = text === '' ? message : text.trim() === '' ? 'Blanks' : text.replace(/\s+/g, ' ')
  return words.length > mostShown ? `${words.slice(0, mostShown)}…` : words
}
