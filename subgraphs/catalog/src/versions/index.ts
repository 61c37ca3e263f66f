export { changedMeanwhile, EditsMet, editorName, givenFields, nextVersion } from './next-version.ts';
export { type versionEntities, versions } from './versions.module.ts';
