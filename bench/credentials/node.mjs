// The same badges canonicalised, signed and verified with the reference libraries of JavaScript; see README.md.
//     node node.mjs REPOSITORY BADGES.jsonl SECONDS
// Run from a folder that has the packages (tests/interop/run.sh installs them). Every badge is verified once first, so this also shows that they are accepted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import * as vc from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';

const [repository, file, seconds] = process.argv.slice(2);
const [first, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
const { issuer, method, multikey, now } = JSON.parse(first);
const badges = lines.map((line) => JSON.parse(line));

const context = (name) => JSON.parse(readFileSync(join(repository, 'src/Leerspoor.OpenBadges/Contexts', name), 'utf8'));
const documents = new Map([
  ['https://www.w3.org/ns/credentials/v2', context('credentials-v2.jsonld')],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', context('open-badges-3.0.3.jsonld')],
  ['https://w3id.org/security/data-integrity/v2', context('data-integrity-v2.jsonld')],
  ['https://w3id.org/security/multikey/v1', context('multikey-v1.jsonld')],
  ['https://www.w3.org/ns/did/v1', context('did-v1.jsonld')],
]);
const key = { id: method, type: 'Multikey', controller: issuer, publicKeyMultibase: multikey };
documents.set(issuer, { '@context': 'https://www.w3.org/ns/did/v1', id: issuer, assertionMethod: [method], verificationMethod: [key] });
documents.set(method, { '@context': 'https://w3id.org/security/multikey/v1', ...key });
const documentLoader = async (url) => {
  const document = documents.get(url);
  if (!document) throw new Error(`not loaded: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
};
const own = await Ed25519Multikey.generate();
own.controller = `did:key:${own.publicKeyMultibase}`;
own.id = `${own.controller}#${own.publicKeyMultibase}`;

const without = (badge) => {
  const { proof, ...document } = badge;
  return document;
};
const canonicalise = (badge) => jsonld.canonize(without(badge), { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true, base: null });
const sign = (badge) => {
  const credential = without(badge);
  credential.issuer = { ...credential.issuer, id: own.controller };
  return vc.issue({ credential, suite: new DataIntegrityProof({ signer: own.signer(), cryptosuite, date: new Date(now) }), documentLoader });
};
const verify = async (badge) => {
  const result = await vc.verifyCredential({
    credential: badge, suite: new DataIntegrityProof({ cryptosuite }), documentLoader, now: new Date(now), checkStatus: async () => ({ verified: true }),
  });
  if (!result.verified) throw result.error.errors?.[0] ?? result.error;
};

async function measure(what, one) {
  for (let i = 0; i < 100; i++) await one(badges[i % badges.length]);
  const took = [];
  const began = performance.now();
  for (let i = 0; performance.now() < began + Number(seconds) * 1000; i++) {
    const start = performance.now();
    await one(badges[i % badges.length]);
    took.push(performance.now() - start);
  }
  const rate = took.length / ((performance.now() - began) / 1000);
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.floor(took.length * share)].toFixed(2);
  console.log(`${what}: ${rate.toFixed(0)} per second; ms: median ${at(0.5)}, 95th ${at(0.95)}, 99th ${at(0.99)}`);
}

for (const badge of badges) await verify(badge);
console.log(`${badges.length} badges of Leerspoor accepted`);
await measure('canonicalise', canonicalise);
await measure('sign', sign);
await measure('verify', verify);
