/** What stands in a folder of code. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}
