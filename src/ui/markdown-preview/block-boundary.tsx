// Keeps what one block of an article cannot be drawn from taking the editor, and the text in it, off the screen.
import { Component, type ReactNode } from 'react'

interface BlockBoundaryProps {
  /** The block's Markdown: shown as it stands instead, and tried again when it changes. */
  source: string
  children: ReactNode
}

interface BlockBoundaryState {
  failedSource: string | null
}

export class BlockBoundary extends Component<BlockBoundaryProps, BlockBoundaryState> {
  override state: BlockBoundaryState = { failedSource: null }

  static getDerivedStateFromError(): Partial<BlockBoundaryState> {
    return { failedSource: '' }
  }

  static getDerivedStateFromProps(
    { source }: BlockBoundaryProps,
    { failedSource }: BlockBoundaryState,
  ): BlockBoundaryState {
    if (failedSource === '') return { failedSource: source }
    return { failedSource: failedSource === source ? failedSource : null }
  }

  override render() {
    const { source, children } = this.props
    return this.state.failedSource === null ? children : <pre>{source}</pre>
  }
}
