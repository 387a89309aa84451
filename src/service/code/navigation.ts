import type { Location, Position } from 'vscode-languageserver';
import type { ServiceContext } from '../context';
import { idAt, mentionsOf } from '../ids';
import { rangeIn } from '../readText';
import { type CodeContext, type CodeMention, type CodeText, commentAt, mentionsInCode } from './codeContext';

/** Where the agreement defines what the id at a position of the code names; anywhere else in a comment its checkpoint is meant. */
export function definitionsInCode(context: CodeText, position: Position): readonly Location[] {
  const mention = meantAt(context, position);
  return mention ? mentionsInAgreement(context, mention, 'definition') : [];
}

/** Every place that refers to what the id at a position of the code names, in the agreement and in the code. */
export function referencesInCode(context: CodeText, position: Position, withDefinition: boolean): readonly Location[] {
  const mention = meantAt(context, position);
  if (!mention) return [];
  return [
    ...(withDefinition ? mentionsInAgreement(context, mention, 'definition') : []),
    ...mentionsInAgreement(context, mention, 'reference'),
    ...mentionsInCode(context, mention),
  ];
}

/** Where the code refers to what the id at a position of the agreement names. */
export function codeReferencesAt(read: ServiceContext, position: Position, code: CodeContext): readonly Location[] {
  const mention = idAt(read, read.text.offsetAt(position));
  return mention ? mentionsInCode(code, mention) : [];
}

function meantAt(context: CodeText, position: Position): Pick<CodeMention, 'kind' | 'id'> | undefined {
  const found = commentAt(context, position);
  const id = found?.comment.id;
  return found?.mention ?? (id && { kind: 'checkpoint', id: id.word });
}

function mentionsInAgreement(
  { agreement }: CodeContext,
  mention: Pick<CodeMention, 'kind' | 'id'>,
  wanted: 'definition' | 'reference',
): readonly Location[] {
  return mentionsOf(agreement, mention)
    .filter(({ role }) => role === wanted)
    .map(({ span }) => ({ uri: agreement.text.uri, range: rangeIn(agreement, span) }));
}
