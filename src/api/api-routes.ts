// Every call of the API, in the order in which its description lists them.
import type { Route } from './route.ts'
import { changeArticle } from './routes/change-article.ts'
import { changeArticles } from './routes/change-articles.ts'
import { exportArticles } from './routes/export-articles.ts'
import { fixArticle } from './routes/fix-article.ts'
import { healthz } from './routes/healthz.ts'
import { importArticles } from './routes/import-articles.ts'
import { listArticles } from './routes/list-articles.ts'
import { listFindings } from './routes/list-findings.ts'
import { listImageUses } from './routes/list-image-uses.ts'
import { listMedia } from './routes/list-media.ts'
import { listRevisions } from './routes/list-revisions.ts'
import { listRules } from './routes/list-rules.ts'
import { moveArticle } from './routes/move-article.ts'
import { putMedia } from './routes/put-media.ts'
import { readArticle } from './routes/read-article.ts'
import { readArticles } from './routes/read-articles.ts'
import { readDesk } from './routes/read-desk.ts'
import { readMedia } from './routes/read-media.ts'
import { readMediaPlace } from './routes/read-media-place.ts'
import { readObstacle } from './routes/read-obstacle.ts'
import { readReport } from './routes/read-report.ts'
import { readRevision } from './routes/read-revision.ts'
import { readRevisions } from './routes/read-revisions.ts'
import { readSetting } from './routes/read-setting.ts'
import { readyz } from './routes/readyz.ts'
import { removeArticle } from './routes/remove-article.ts'
import { removeMedia } from './routes/remove-media.ts'
import { watchEvents } from './routes/watch-events.ts'
import { writeArticle } from './routes/write-article.ts'
import { writeArticles } from './routes/write-articles.ts'
import { writeDesk } from './routes/write-desk.ts'
import { writeSetting } from './routes/write-setting.ts'

export const apiRoutes: readonly Route[] = [
  listArticles,
  readArticle,
  readArticles,
  writeArticle,
  writeArticles,
  changeArticle,
  removeArticle,
  moveArticle,
  changeArticles,
  listRevisions,
  readRevision,
  readRevisions,
  listFindings,
  fixArticle,
  listRules,
  readReport,
  readDesk,
  writeDesk,
  readSetting,
  writeSetting,
  listMedia,
  listImageUses,
  readMediaPlace,
  readMedia,
  putMedia,
  removeMedia,
  importArticles,
  exportArticles,
  watchEvents,
  readObstacle,
  healthz,
  readyz,
]
