/** Who hears what. Features register while the application starts; a handler may run again, so it asks the state first. */
import { Injectable } from '@nestjs/common';

export type MessageMeta = { readonly id: number; readonly attempts: number };
export type MessageHandler<P> = (payload: P, meta: MessageMeta) => Promise<void>;
/** `sensitive`: the payload holds a secret (a sign-in link), so the row is deleted as soon as it was heard. */
export type HandlerOptions = { readonly sensitive?: boolean };

type Entry = { readonly handle: MessageHandler<never>; readonly sensitive: boolean };

@Injectable()
export class MessageHandlers {
  private readonly entries = new Map<string, Map<string, Entry>>();

  on<P>(topic: string, name: string, handle: MessageHandler<P>, options: HandlerOptions = {}): void {
    const ofTopic = this.entries.get(topic) ?? new Map<string, Entry>();
    if (ofTopic.has(name)) throw new Error(`${topic} is already heard by ${name}`);
    ofTopic.set(name, { handle: handle, sensitive: options.sensitive ?? false });
    this.entries.set(topic, ofTopic);
  }

  namesFor(topic: string): string[] {
    return [...(this.entries.get(topic)?.keys() ?? [])];
  }

  find(topic: string, name: string): Entry | undefined {
    return this.entries.get(topic)?.get(name);
  }
}
