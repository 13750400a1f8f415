/** Whether this code renders on the server. Written into each build, so that the browser's drops what stands behind it. */
declare const __SERVER__: boolean;
/** Whether this is a build, and not Vite's development server or a test. */
declare const __BUILT__: boolean;
/** The offline page's own script. */
declare const __OFFLINE_SCRIPT__: string;
