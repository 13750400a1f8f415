const [root] = /^.*(?=apps\/api\/(?:src|dist)\/)/.exec(import.meta.url) ?? [];
if (root === undefined) throw new Error(`The API runs from ${import.meta.url}, which is not in apps/api`);

/** A file of the repository, or of the image, by its path in it; the same from the sources and from the build. */
export const ownFile = (path: string) => new URL(path, root);
