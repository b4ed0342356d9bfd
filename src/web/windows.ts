/** Windows of the page that are open at the same time learn of each other. */

type Message = { readonly type: 'who' | 'here'; readonly id: string };

/** Milliseconds in which other windows answer. */
const ANSWER_TIME = 300;

/** Id of this window: no other has the same, today or earlier. */
export const windowId = `${Date.now()}-${performance.now()}`;

/** The ids of other open windows; `onOther` is called when another one opens later. */
export async function otherWindows(onOther: () => void): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const channel = openChannel();
  if (!channel) return ids;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'here') ids.add(data.id);
    else {
      channel.postMessage({ type: 'here', id: windowId } satisfies Message);
      onOther();
    }
  };
  channel.postMessage({ type: 'who', id: windowId } satisfies Message);
  await new Promise((resolve) => setTimeout(resolve, ANSWER_TIME));
  return ids;
}

/** Undefined where the browser refuses it, for example in a private window. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('nianbao');
  } catch {
    return undefined;
  }
}
