import { agreementSchema } from './definition';

/** A JSON Schema document: plain data, which the caller may keep and change. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The format as a JSON Schema that anybody's tools can use. It is of draft 7, the newest that editors support everywhere; its
 * `format` names are those of the definition, which tools that do not know them leave unchecked.
 */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:collab:agreement:1',
    title: 'Collab working agreement',
    ...(JSON.parse(JSON.stringify(agreementSchema)) as JsonSchema),
  };
}
