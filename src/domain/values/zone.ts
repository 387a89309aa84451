/** An IANA time zone id as the file writes it: links such as `Asia/Calcutta` are kept. */
export type ZoneId = string;
