import { commentsInText } from '../../src/domain/checkpoints/codePlace';
import type { Code, CodeQuestion } from '../../src/server/places/ports';

/** Code of one folder in memory, by paths from it; remembers what was asked. */
export function memoryCode(files: Readonly<Record<string, string>>, asked: CodeQuestion[] = []): Code {
  return {
    inFolder: (question) => {
      asked.push(question);
      return {
        search: async () => {
          const found = Object.entries(files).map(([file, text]) =>
            commentsInText(text).map((one) => ({ file, ...one })),
          );
          return { comments: found.flat(), isPartial: false };
        },
        look: async (file) => ({ kind: 'file', comments: commentsInText(files[file] ?? '') }),
        counts: async () => true,
        entriesIn: async () => [],
        forgetRules: () => undefined,
      };
    },
  };
}
