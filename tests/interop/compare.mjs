// Compares our Open Badges with the reference libraries; see README.md. Run by run.sh, from a folder that has the packages.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import jsonld from 'jsonld';
import * as rdf from 'rdf-canonize';
import * as vc from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { compareSuites } from './suites.mjs';

const [here, count, seed] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const now = new Date('2026-11-22T10:00:00Z');
let state = seed >>> 0;
const random = (n) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), Math.floor((state / 2 ** 32) * n));
const pick = (list) => list[random(list.length)];

const ours = spawn('dotnet', ['run', join(here, 'ours.cs')], { stdio: ['pipe', 'pipe', 'inherit'] });
const answers = createInterface({ input: ours.stdout })[Symbol.asyncIterator]();
const ask = async (request) => {
  ours.stdin.write(JSON.stringify(request) + '\n');
  return JSON.parse((await answers.next()).value);
};

const documents = new Map();
const figures = {};
const problems = [];
const score = (what, good, detail) => {
  figures[what] ??= { same: 0, wrong: 0 };
  figures[what][good ? 'same' : 'wrong']++;
  if (!good) problems.push(`${what}: ${detail}`);
};

const { did, urls } = await ask({ op: 'contexts' });
for (const { url, context } of urls) documents.set(url, { '@context': context });
const didDocument = JSON.parse(did);
documents.set(didDocument.id, didDocument);
for (const method of didDocument.verificationMethod)
  documents.set(method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method });
const list = JSON.parse((await ask({ op: 'list' })).signed);
documents.set(list.id, list);

const documentLoader = async (url) => {
  if (documents.has(url)) return { contextUrl: null, documentUrl: url, document: documents.get(url) };
  if (url.startsWith('did:key:')) {
    const [controller, publicKeyMultibase] = [url.split('#')[0], url.split('#')[0].slice(8)];
    const key = { '@context': 'https://w3id.org/security/multikey/v1', id: `${controller}#${publicKeyMultibase}`, type: 'Multikey', controller, publicKeyMultibase };
    const document = url.includes('#') ? key : { '@context': 'https://www.w3.org/ns/did/v1', id: controller, assertionMethod: [key.id], verificationMethod: [key] };
    return { contextUrl: null, documentUrl: url, document };
  }
  throw new Error(`not loaded: ${url}`);
};
const theirCanonical = (document) =>
  jsonld.canonize(document, { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true, base: null });

const difference = (left, right) => {
  const [ours, theirs] = [left, right].map((text) => (text ?? 'refused').replace(/_:c14n\d+/g, '_:c').split('\n'));
  return [...ours.filter((l) => !theirs.includes(l)).map((l) => ' ours   ' + l), ...theirs.filter((l) => !ours.includes(l)).map((l) => ' theirs ' + l)].join('\n');
};

// 1. signed here, verified there
for (let number = 0; number < count; number++) {
  const { signed } = await ask({ op: 'sign', number });
  const credential = JSON.parse(signed);
  const result = await vc.verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    checkStatus: (o) => checkStatus({ ...o, suite: new DataIntegrityProof({ cryptosuite }), documentLoader, verifyBitstringStatusListCredential: true }),
    now,
  });
  const revoked = credential.credentialStatus?.statusListIndex === '7';
  score(revoked ? 'signed here, revoked: seen there' : 'signed here: accepted there', result.verified && (result.statusResult?.results[0].status ?? false) === revoked, `${result.error?.errors?.[0]?.stack} ${JSON.stringify(result.statusResult)}`);
  const unsigned = { ...credential };
  delete unsigned.proof;
  score('our badges: same statements', (await theirCanonical(unsigned)) === (await ask({ op: 'canonicalize', document: signed })).nquads, signed);
}

// 2. signed there, verified here
const key = await Ed25519Multikey.generate();
key.controller = `did:key:${key.publicKeyMultibase}`;
key.id = `${key.controller}#${key.publicKeyMultibase}`;
for (let number = 0; number < count; number++) {
  const credential = JSON.parse((await ask({ op: 'sign', number: 2 * number + 1 })).signed);
  delete credential.proof;
  credential.issuer.id = key.controller;
  const suite = new DataIntegrityProof({ signer: key.signer(), cryptosuite, date: now });
  const signed = await vc.issue({ credential, suite, documentLoader });
  const answer = await ask({ op: 'verify', document: JSON.stringify(signed, null, 1) });
  score('signed there: accepted here', answer.verdict === 'Accepted', `${JSON.stringify(answer)} ${JSON.stringify(signed)}`);
  signed.credentialSubject.achievement.name += '!';
  score('signed there, changed: refused here', (await ask({ op: 'verify', document: JSON.stringify(signed) })).reason === 'proof.signature', 'not refused');
}

// 3. random JSON-LD
const words = ['a', 'b', 'lijst', 'taal', 'verwijzing', 'getal', 'datum', 'json', 'vocab', 'graaf', 'id', 'type', 'https://example.org/x', 'ex:y', 'onbekend', 'binnen'];
const local = {
  ex: 'https://example.org/', id: '@id', type: '@type', a: 'ex:a', b: { '@id': 'ex:b', '@container': '@set' }, lijst: { '@id': 'ex:lijst', '@container': '@list' },
  taal: { '@id': 'ex:taal', '@container': '@language' }, verwijzing: { '@id': 'ex:verwijzing', '@type': '@id' }, getal: { '@id': 'ex:getal', '@type': 'http://www.w3.org/2001/XMLSchema#double' },
  datum: { '@id': 'ex:datum', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' }, json: { '@id': 'ex:json', '@type': '@json' }, vocab: { '@id': 'ex:vocab', '@type': '@vocab' },
  graaf: { '@id': 'ex:graaf', '@container': '@graph' }, Soort: { '@id': 'ex:Soort', '@context': { binnen: 'ex:binnen', a: 'ex:a-van-soort' } },
  eigen: { '@id': 'ex:eigen', '@context': { a: 'ex:a-van-eigen', '@language': 'nl' } },
};
// without 1e-7 and 5e-324: jsonld takes what it writes with an exponent and without a point for a whole number and makes "0" of it, where the standard says 1.0E-7
const numbers = [0, -0, 1, -7, 1.5, 1.5e-9, 123456789012, 1e20, 1e21, 1.1e22, 0.1, 1 / 3, 1.7976931348623157e308];
const scalar = () => pick([() => 'tekst "\\' + random(5), () => pick(numbers), () => random(2) === 0, () => null, () => 'https://example.org/' + random(4), () => 'ex:' + random(4), () => 'a', () => '_:n' + random(3)])();
const value = (depth) =>
  depth > 3 || random(3) === 0
    ? scalar()
    : pick([
        () => node(depth + 1),
        () => Array.from({ length: random(4) }, () => value(depth + 1)),
        () => ({ '@value': scalar(), ...(random(2) ? { '@type': pick(['ex:t', '@json', 'http://www.w3.org/2001/XMLSchema#integer']) } : {}) }),
        () => ({ '@value': 'x', '@language': pick(['nl', 'NL-be', 'en']) }),
        () => ({ '@list': [value(depth + 1), value(depth + 1)] }),
        () => ({ nl: 'ja', en: ['yes', 'aye'] }),
      ])();
const node = (depth) => {
  const map = {};
  for (let i = random(5); i >= 0; i--) {
    const word = pick([...words, 'eigen']);
    map[word] = word === 'id' ? pick(['https://example.org/n' + random(3), '_:n' + random(3), 'ex:n']) : word === 'type' ? pick(['Soort', ['Soort', 'ex:T'], 'ex:T']) : value(depth);
  }
  return map;
};
const badge = JSON.parse((await ask({ op: 'sign', number: 3 })).signed);
delete badge.proof;
const mutated = () => {
  const copy = structuredClone(badge);
  let at = copy;
  for (;;) {
    const keys = Object.keys(at).filter((k) => k !== '@context');
    const word = pick(keys);
    if (at[word] && typeof at[word] === 'object' && random(3)) at = at[word];
    else {
      pick([() => delete at[word], () => (at[word] = value(2)), () => (at[pick(['name', 'description', 'image', 'url', 'result', 'vreemd', 'alignment', 'id', 'type'])] = at[word])])();
      return copy;
    }
    if (Object.keys(at).filter((k) => k !== '@context').length === 0) return copy;
  }
};
figures['we refuse, they accept'] = { documents: 0 };
for (let number = 0; number < count * 25; number++) {
  const document = number % 2 ? { '@context': local, ...node(0) } : mutated();
  let theirs = null;
  try {
    theirs = await theirCanonical(document);
  } catch {
    // a refusal
  }
  const answer = await ask({ op: 'canonicalize', document: JSON.stringify(document) });
  if (answer.refused && theirs !== null) {
    figures['we refuse, they accept'].documents++;
    (figures['we refuse, they accept'].why ??= {})[answer.why.replace(/'[^']*'/g, '*')] = JSON.stringify(document).slice(-160);
    continue;
  }
  score('random documents: same statements or both refuse', answer.refused ? theirs === null : answer.nquads === theirs, `${JSON.stringify(document).slice(-300)}\n${difference(answer.nquads, theirs)}`);
}

// 4. random graphs
for (let number = 0; number < count * 5; number++) {
  const size = 2 + random(7);
  const blank = () => '_:b' + random(size);
  const term = () => pick([blank, blank, () => '<urn:n' + random(2) + '>'])();
  const quads = Array.from({ length: 1 + random(14) }, () => [term(), `<urn:p${random(2)}>`, pick([term, term, () => '"x"'])(), pick(['', '', blank(), '<urn:g>'])]);
  const nquads = quads.map((q) => q.filter((t) => t).join(' ') + ' .\n').join('');
  const theirs = await rdf.canonize(nquads, { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads', format: 'application/n-quads', maxWorkFactor: Infinity }).catch((e) => String(e));
  const answer = await ask({ op: 'rdf', quads });
  score('random graphs: same labels', answer.nquads === theirs, `${nquads}\n ours ${answer.nquads ?? answer.why}\n theirs ${theirs}`);
}

await compareSuites({ count, now, ask, score, documentLoader, random });

ours.stdin.end();
console.log(JSON.stringify(figures, null, 2));
const shown = {};
for (const problem of problems) if ((shown[problem.split(':')[0]] = (shown[problem.split(':')[0]] ?? 0) + 1) <= 40) console.log('\n' + problem);
process.exit(problems.length === 0 ? 0 : 1);
