import { createEffect, onCleanup } from 'solid-js';

const PREFIX = 'minijd:review:';
const WRITE_AFTER_MS = 300;

/** What of a review is not sent yet; pictures are uploaded already, so their keys are enough. */
export interface ReviewDraft {
  rating: number;
  content: string;
  anonymous: boolean;
  pictures: string[];
}

/** What was typed for this before the page was left. */
export function readReviewDraft(id: string): Partial<ReviewDraft> {
  try {
    const { rating, content, anonymous, pictures } = JSON.parse(localStorage.getItem(PREFIX + id) ?? '{}');
    return {
      ...(Number.isInteger(rating) && { rating }),
      ...(typeof content === 'string' && { content }),
      ...(typeof anonymous === 'boolean' && { anonymous }),
      ...(Array.isArray(pictures) && { pictures: pictures.filter((key) => typeof key === 'string') }),
    };
  } catch {
    return {};
  }
}

/** Keeps it on the device while it is typed; call the result when it was sent. */
export function keepReviewDraft(id: string, draft: () => ReviewDraft): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent = false;
  const write = (): void => {
    if (sent) return;
    const { rating, content, pictures } = draft();
    const empty = rating === 0 && content === '' && pictures.length === 0;
    if (empty) forget(id);
    else store(id, draft());
  };
  createEffect(() => {
    JSON.stringify(draft());
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_AFTER_MS);
  });
  onCleanup(() => {
    clearTimeout(timer);
    write();
  });
  return () => {
    sent = true;
    clearTimeout(timer);
    forget(id);
  };
}

function store(id: string, draft: ReviewDraft): void {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify(draft));
  } catch {
    // Without room it is lost with the page, as before.
  }
}

function forget(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Nothing is kept where nothing may be.
  }
}
