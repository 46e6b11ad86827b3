// What the tabs of a browser have in common while one of them is open, so that somebody with three tabs is counted once.
// What must stay true: it is made of chance, kept nowhere, and gone with the last tab.
const CHANNEL = 'engawa.browser';
const WAIT_MS = 120;

type Word = { readonly asks: string } | { readonly is: string };

/** The key of the tabs that are open already, else a new one. Tabs opened at the same moment agree on the least of theirs. */
export function browserKey(): Promise<string> {
  let key = chance();
  if (typeof BroadcastChannel === 'undefined') return Promise.resolve(key);
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((done) => {
    let isSettled = false;
    const settle = (): void => {
      isSettled = true;
      done(key);
    };
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (isSettled) return void ('asks' in data && channel.postMessage({ is: key } satisfies Word));
      if ('is' in data) {
        key = data.is;
        settle();
      } else if (data.asks < key) key = data.asks;
      else if (data.asks > key) channel.postMessage({ asks: key } satisfies Word);
    };
    channel.postMessage({ asks: key } satisfies Word);
    setTimeout(() => isSettled || settle(), WAIT_MS);
  });
}

function chance(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
