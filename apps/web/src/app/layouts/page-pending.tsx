import { useMessages } from '../../lib/i18n.tsx';
import { RowSkeleton } from '../../ui/skeleton.tsx';
import { layoutMessages } from './messages.ts';

export function PagePending() {
  return <RowSkeleton label={useMessages(layoutMessages).loading} count={4} />;
}
