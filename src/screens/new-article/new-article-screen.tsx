// A new article: its title, and the name of its file, which follows the other files' habit.
import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { LongPage } from '../../ui/page-frame.tsx'
import styles from './new-article-screen.module.css'
import { useNewArticle } from './use-new-article.ts'

export function NewArticleScreen() {
  const { inputs, errors, isCreating, isTaken, takenMessage, create } = useNewArticle()
  return (
    <LongPage title="New article" className={styles.screen}>
      <form onSubmit={create} noValidate>
        <TextInput
          label="Title"
          size="md"
          autoFocus
          autoComplete="off"
          classNames={{ input: styles.title }}
          error={errors.title?.message}
          {...inputs.title}
        />
        <TextInput
          label="Slug"
          description="The last part of the article’s web address."
          autoComplete="off"
          error={errors.slug?.message}
          {...inputs.slug}
        />
        <TextInput
          label="Date"
          description="With the offset of your time zone, which stays as it is written."
          autoComplete="off"
          error={errors.date?.message}
          {...inputs.date}
        />
        <TextInput
          label="File name"
          description="Named like the other files. It may begin with folders."
          autoComplete="off"
          error={errors.id?.message ?? (isTaken && takenMessage)}
          {...inputs.id}
        />
        <div className={styles.actions}>
          <Button type="submit" variant="filled" size="sm" loading={isCreating} disabled={isTaken}>
            Create article
          </Button>
          <Button size="sm" renderRoot={props => <Link to="/" {...props} />}>
            Cancel
          </Button>
        </div>
      </form>
    </LongPage>
  )
}
