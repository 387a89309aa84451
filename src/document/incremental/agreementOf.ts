import type { Agreement } from '../../domain/format/definition';
import type { PlacedSection } from './piecedContent';

/** The agreement that pieces make up; of entries that share a name, the first one counts. */
export function agreementOf(sections: readonly PlacedSection[]): Agreement {
  const agreement: Record<string, unknown> = {};
  for (const section of sections) {
    const value = 'piece' in section ? section.piece.value : mapOf(section.entries);
    if (value !== undefined) agreement[section.name] = value;
  }
  // Each piece was read by the part of the definition that belongs to its name.
  return agreement;
}

function mapOf(entries: readonly { readonly name: string; readonly piece: { readonly value: unknown } }[]): unknown {
  const map = new Map<string, unknown>();
  for (const { name, piece } of entries) if (piece.value !== undefined && !map.has(name)) map.set(name, piece.value);
  return map;
}
