import { CompletionItemKind } from 'vscode-languageserver';
import { descriptionOf, shapeOf } from '../../domain/format/shape';
import type { FormatPart, Shape } from '../../domain/format/shape';
import { keyDocumentation } from '../keyDocumentation';
import type { Candidate, Question } from './candidate';

/** The keys that a mapping has room for, what is required first. Where a key stands already only its name is written. */
export function keyCandidates(shape: Shape & { kind: 'fields' }, { cursor }: Question): readonly Candidate[] {
  const { quote = '' } = cursor;
  const free = Object.entries(shape.properties).filter(([name]) => !cursor.others.includes(name));
  const isRequired = (name: string): boolean => shape.required.includes(name);
  const ranked = [...free.filter(([name]) => isRequired(name)), ...free.filter(([name]) => !isRequired(name))];
  return ranked.map(([name, part]) => ({
    label: name,
    kind: CompletionItemKind.Property,
    beside: isRequired(name) ? 'required' : firstSentence(descriptionOf(part)),
    documentation: keyDocumentation(part, isRequired(name)),
    writes: cursor.hasColon
      ? { kind: 'value', text: name }
      : { kind: 'yaml', snippet: `${quote}${name}${quote}:${beginning(part, cursor.isInFlow)}` },
    leadsOn: !cursor.hasColon && leadsOn(part),
  }));
}

/** How what stands behind a key begins: short lists in brackets, long ones and mappings on lines of their own. */
function beginning(part: FormatPart, isInFlow: boolean): string {
  const shape = shapeOf(part);
  switch (shape.kind) {
    case 'list':
      return isInFlow || isShort(shape.items) ? ' [$0]' : '\n  - $0';
    case 'fields':
    case 'entries':
      return isInFlow ? ' { $0 }' : '\n  $0';
    default:
      return ' ';
  }
}

/** Whether items of that kind are short enough to stand in brackets side by side. */
function isShort(items: FormatPart): boolean {
  const shape = shapeOf(items);
  return shape.kind === 'value' && shape.format !== 'link';
}

/** Whether something is suggested behind the key. */
function leadsOn(part: FormatPart): boolean {
  const shape = shapeOf(part);
  if (shape.kind === 'list') return leadsOn(shape.items);
  if (shape.kind === 'value') return !['link', 'contact'].includes(shape.format);
  return shape.kind !== 'text' && shape.kind !== 'criterion';
}

function firstSentence(description: string): string {
  return /^.*?\.(?=\s|$)/u.exec(description)?.[0] ?? description;
}
