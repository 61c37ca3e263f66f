import { type Accessor, createContext, createSignal, type JSX, onMount, useContext } from 'solid-js';
import { createMessageReceivedSubscription, createUnreadMessagesQuery } from '../../graphql/generated/operations.ts';
import type { MessageReceivedSubscription, UnreadMessagesQuery } from '../../graphql/generated/types.ts';
import { useSession } from '../session/session.ts';

type Received = NonNullable<MessageReceivedSubscription['messageReceived']>;
type Unread = NonNullable<NonNullable<UnreadMessagesQuery['me']>['unreadMessages']>;

export interface UnreadMessagesState {
  /** Undefined for guests and until loaded: no page waits for it. */
  unread: Accessor<Unread | undefined>;
  /** The latest message that arrived while the page was open. */
  received: Accessor<Received | undefined>;
  refetch: () => void;
}

const UnreadMessagesContext = createContext<UnreadMessagesState>();

/** The unread count, loaded after the page and updated live; shared by all components. */
export function UnreadMessagesProvider(props: { children: JSX.Element }) {
  const session = useSession();
  const [mounted, setMounted] = createSignal(false);
  const [received, setReceived] = createSignal<Received>();
  onMount(() => setMounted(true));
  const wanted = () => mounted() && session.signedIn();
  const query = createUnreadMessagesQuery(wanted, { fresh: true });
  createMessageReceivedSubscription(
    () => (wanted() ? {} : undefined),
    ({ messageReceived }) => {
      query.refetch();
      if (messageReceived) setReceived(messageReceived);
    },
  );
  const unread = () => (session.signedIn() ? (query.peek()?.me?.unreadMessages ?? undefined) : undefined);
  return (
    <UnreadMessagesContext.Provider value={{ unread, received, refetch: query.refetch }}>
      {props.children}
    </UnreadMessagesContext.Provider>
  );
}

export function useUnreadMessages(): UnreadMessagesState {
  const state = useContext(UnreadMessagesContext);
  if (!state) throw new Error('UnreadMessagesProvider is missing above this component');
  return state;
}
