/** The text of an icon, put into the bundle when it is built. */
declare module '*.svg' {
  const svg: string;
  export default svg;
}

/** Style sheets go into a bundle of their own. */
declare module '*.css';
