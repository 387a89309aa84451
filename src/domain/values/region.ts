/** An ISO 3166-1 country, optionally with an ISO 3166-2 subdivision: `BR`, `US-CA`. */
export interface Region {
  readonly country: string;
  readonly subdivision?: string;
}
