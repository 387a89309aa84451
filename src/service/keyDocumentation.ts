import type { FormatPart, Shape } from '../domain/format/shape';
import { descriptionOf, examplesOf, shapeOf } from '../domain/format/shape';

/** What the definition says about a key and what stands behind it, in Markdown of our own. */
export function keyDocumentation(part: FormatPart, isRequired: boolean): string {
  const shape = shapeOf(part);
  const examples = examplesOf(part).length > 0 || shape.kind !== 'list' ? examplesOf(part) : examplesOf(shape.items);
  return [
    `${descriptionOf(part)}${isRequired ? ' Required.' : ''}`,
    ...(shape.kind === 'choice' ? [choicesText(shape)] : []),
    ...(examples.length > 0 ? [`For example ${examples.map((example) => `\`${example}\``).join(', ')}`] : []),
  ].join('\n\n');
}

function choicesText({ choices, meanings }: Shape & { kind: 'choice' }): string {
  return choices.map((choice, index) => `- \`${choice}\`: ${meanings[index] ?? ''}`).join('\n');
}
