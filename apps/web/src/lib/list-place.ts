import type { AnyRouter, HistoryState } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Where in the history the list stands from which one came. */
    list?: number;
  }
}

type StoredState = AnyRouter['history']['location']['state'];

/** For links of a list: what they lead to knows the way back to the list as it was. */
export const fromThisList = ({ __TSR_index: here }: StoredState): HistoryState => ({ list: here });

/** Goes back to the list with its search, its filters and its place, where one came from one; else the link leads on. */
export function returnToList(event: MouseEvent, router: AnyRouter): void {
  const { list, __TSR_index: here } = router.history.location.state;
  if (list === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  router.history.go(list - here);
}
