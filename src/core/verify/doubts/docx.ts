import { areEqualBytes } from '../../equal-bytes.js';
import { ZipPackage } from '../../extract/zip-package.js';
import { comparisonOf, partDoubts } from './docx/part-doubts.js';
import { usesOf } from './docx/parts.js';
import { useDoubts } from './docx/uses.js';
import type { FindDoubts } from './doubt.js';

/**
 * Doubts about a Word file: every part, element, attribute and value that the one
 * built again does not have, but for those that are known to be harmless.
 */
export const docxDoubts: FindDoubts = async (found, built, isSameProgram) => {
  const [zip, other] = [new ZipPackage(found), new ZipPackage(built)];
  if (haveEqualParts(zip, other)) return [];
  const ours = usesOf(other);
  const theirs = usesOf(zip);
  const comparison = comparisonOf(theirs, ours, isSameProgram);
  const changed = theirs.parts.filter((part) => {
    const like = ours.parts.filter(({ use }) => use === part.use);
    return like.length > 0 && !like.some(({ bytes }) => areEqualBytes(bytes, part.bytes));
  });
  return [
    ...useDoubts(zip, theirs, ours),
    ...changed.flatMap((part) => partDoubts(part, comparison)),
  ];
};

/** Whether two packages have the same parts, however they are packed. */
function haveEqualParts(a: ZipPackage, b: ZipPackage): boolean {
  // Some programs pack folders, too.
  const paths = [...a.paths].filter((path) => !path.endsWith('/'));
  return (
    paths.length === b.paths.size &&
    paths.every((path) => {
      const [part, other] = [a.part(path), b.part(path)];
      return part !== undefined && other !== undefined && areEqualBytes(part, other);
    })
  );
}
