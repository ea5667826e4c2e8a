// Opens one article in the editor, or says why there is none to open.
import { Button } from '@mantine/core'
import { Link, useParams, useRouteContext } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { MediaSources } from '../data/media/media-sources.tsx'
import { useArticle } from '../data/use-article.ts'
import { type ArticleWalk, useArticleWalk } from '../data/use-article-walk.ts'
import { ArticleEditor } from './article-editor.tsx'
import styles from './editor-screen.module.css'
import { KeptTexts } from './kept/kept-texts.tsx'

/** A shelf of books. Browsers stand still for minutes over a text field that holds more. */
const maxLength = 5_000_000

export function EditorScreen() {
  const { id } = useParams({ from: '/article/$id' })
  const { fromQuery } = useRouteContext({ from: '/article/$id' })
  const walk = useArticleWalk(id, fromQuery)
  return (
    <MediaSources>
      <OpenArticle key={id} id={id} walk={walk} />
    </MediaSources>
  )
}

function OpenArticle({ id, walk }: { id: string; walk: ArticleWalk }) {
  const { data: article, error, refetch } = useArticle(id)
  // What was opened stays open, whatever becomes of it in the store.
  const [opened, setOpened] = useState(article ?? null)
  if (!opened && article && article.source.length <= maxLength) setOpened(article)
  if (opened)
    return <ArticleEditor opened={opened} current={article === undefined ? opened : article} walk={walk} />
  if (article && article.source.length > maxLength)
    return (
      <Message id={id} title="This article is too long to edit here">
        <p>
          “{id}” has {Math.round(article.source.length / 1_000_000)} million characters, and the editor takes{' '}
          {maxLength / 1_000_000} million. Flags, status and export work from the list; change the text with
          another program. Nothing in the file was changed.
        </p>
      </Message>
    )
  if (error)
    return (
      <Message id={id} title="This article cannot be opened">
        <p>{error.message} Nothing in the file was changed.</p>
        <Button variant="filled" onClick={() => void refetch()}>
          Try again
        </Button>
      </Message>
    )
  if (article === null)
    return (
      <Message id={id} title="There is no such article">
        <p>Nothing is stored under “{id}”. It may have been renamed or removed.</p>
      </Message>
    )
  return <main className={styles.message} aria-busy="true" aria-label="Opening the article" />
}

function Message({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <main className={styles.message}>
      <h1>{title}</h1>
      {children}
      <Button renderRoot={props => <Link to="/" {...props} />}>Back to the list</Button>
      <KeptTexts id={id} />
    </main>
  )
}
