/** The looks that VS Code comes with, by what a test calls them. */
export const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

/** The class that tells each look from the others once it is on. */
export const themeClasses = {
  light: 'vscode-theme-defaults-themes-light_modern-json',
  dark: 'vscode-theme-defaults-themes-dark_modern-json',
  'high-contrast': 'hc-black',
  'high-contrast-light': 'hc-light',
} as const;
