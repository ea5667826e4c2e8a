// The providers around the screens.
import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { DraftsProvider } from '../screens/data/drafts-context.tsx'
import { StoreProvider } from '../screens/data/store-context.tsx'
import { useExpireFlags } from '../screens/data/use-expire-flags.ts'
import { useDraftEvents } from '../screens/data/use-kept-drafts.ts'
import { useStoreEvents } from '../screens/data/use-store-events.ts'
import type { ArticleStore } from '../storage/article-store.ts'
import type { DraftKeeper } from '../storage/draft-keeper.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { cssVariablesResolver, theme } from '../ui/theme.ts'
import { BulkProvider } from './bulk-provider.tsx'
import { colorSchemeManager } from './color-scheme-manager.ts'
import { CommandProvider } from './command-provider.tsx'
import { PickImageProvider } from './pick-image-provider.tsx'
import type { DeskRouter } from './router.tsx'
import { ToastArea } from './toast-area.tsx'
import { TransferProvider } from './transfer-provider.tsx'

interface AppProps {
  store: ArticleStore
  drafts: DraftKeeper
  queryClient: QueryClient
  router: DeskRouter
}

export function App({ store, drafts, queryClient, router }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <StoreProvider store={store}>
          <DraftsProvider drafts={drafts}>
            <Watches />
            <ToastArea />
            <TransferProvider>
              <BulkProvider>
                <PickImageProvider>
                  <CommandProvider router={router}>
                    <RouterProvider router={router} />
                  </CommandProvider>
                </PickImageProvider>
              </BulkProvider>
            </TransferProvider>
          </DraftsProvider>
        </StoreProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}

function Watches() {
  useStoreEvents()
  useDraftEvents()
  useExpireFlags()
  useEffect(() => keepFocus(document), [])
  return null
}
