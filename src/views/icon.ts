/** A codicon by its name, in a colour of the theme by its id. */
export interface Icon {
  readonly name: string;
  readonly colour?: string;
}
