/** Stops with a plain sentence where Node is too old. Imported first by every command; written for old Nodes too. */
import process from 'node:process';

/** The oldest Node that Ajar runs on, as `engines` in package.json has it. */
const OLDEST = { major: 20, minor: 19 };

/**
 * @param {string} version such as 20.19.0
 * @returns {string | null} what to tell the person, or null where the version will do
 */
export function complaintAbout(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return null;
  return `Ajar needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this is Node ${version}. Get it from https://nodejs.org`;
}

const complaint = complaintAbout(process.versions.node);
if (complaint !== null) {
  console.error(complaint);
  process.exit(1);
}
