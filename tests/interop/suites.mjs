// The other cryptosuites and VC-JWT, in both directions; part of compare.mjs.
import * as vc from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { createSignCryptosuite as jcsToSign, createVerifyCryptosuite as jcsToVerify } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as sd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as jose from 'jose';

const suites = [
  { suite: 'eddsa-jcs-2022', kind: 'Ed25519', sign: jcsToSign, verify: jcsToVerify, generate: () => Ed25519Multikey.generate() },
  { suite: 'ecdsa-rdfc-2019', kind: 'P-256', sign: () => ecdsaRdfc2019, verify: () => ecdsaRdfc2019, generate: () => EcdsaMultikey.generate({ curve: 'P-256' }) },
  { suite: 'ecdsa-rdfc-2019', kind: 'P-384', sign: () => ecdsaRdfc2019, verify: () => ecdsaRdfc2019, generate: () => EcdsaMultikey.generate({ curve: 'P-384' }) },
];

const ownKey = async (generate) => {
  const key = await generate();
  key.controller = `did:key:${key.publicKeyMultibase}`;
  key.id = `${key.controller}#${key.publicKeyMultibase}`;
  return key;
};

export const compareSuites = async ({ count, now, ask, score, documentLoader, random }) => {
  const unsigned = async (number, issuer) => {
    const credential = JSON.parse((await ask({ op: 'sign', number: 2 * number + 1 })).signed);
    delete credential.proof;
    credential.issuer.id = issuer;
    return credential;
  };
  const verifiedHere = async (document) => ask({ op: 'verify', document: typeof document === 'string' ? document : JSON.stringify(document, null, random(2)) });

  for (const { suite, kind, sign, verify, generate } of suites) {
    const name = `${suite} ${kind}`;
    const key = await ownKey(generate);
    for (let number = 0; number < count; number++) {
      const { signed } = await ask({ op: 'sign', number, suite, kind });
      const result = await vc.verifyCredential({ credential: JSON.parse(signed), suite: new DataIntegrityProof({ cryptosuite: verify() }), documentLoader, now });
      score(`${name}, signed here: accepted there`, result.verified, result.error?.errors?.[0]?.stack);

      const theirs = await vc.issue({ credential: await unsigned(number, key.controller), suite: new DataIntegrityProof({ signer: key.signer(), cryptosuite: sign(), date: now }), documentLoader });
      const answer = await verifiedHere(theirs);
      score(`${name}, signed there: accepted here`, answer.verdict === 'Accepted', `${JSON.stringify(answer)} ${JSON.stringify(theirs)}`);
      theirs.credentialSubject.achievement.name += '!';
      score(`${name}, signed there, changed: refused here`, (await verifiedHere(theirs)).reason === 'proof.signature', 'not refused');
    }
  }

  const key = await ownKey(() => EcdsaMultikey.generate({ curve: 'P-256' }));
  const toVerify = () => new DataIntegrityProof({ cryptosuite: sd.createVerifyCryptosuite() });
  for (let number = 0; number < count; number++) {
    const mandatoryPointers = ['/issuer', '/validFrom', '/credentialSubject/type', '/credentialSubject/achievement/id'];
    const whole = await unsigned(number, key.controller);
    // their skolemization gives an @id to a @list, which jsonld then refuses
    for (const description of whole.credentialSubject.achievement.resultDescription ?? []) delete description.allowedValue;
    if (whole.credentialSubject.id) mandatoryPointers.push('/credentialSubject/id');
    const base = await vc.issue({ credential: whole, suite: new DataIntegrityProof({ signer: key.signer(), cryptosuite: sd.createSignCryptosuite({ mandatoryPointers }), date: now }), documentLoader });
    score('ecdsa-sd-2023, base proof: not accepted here', (await verifiedHere(base)).reason === 'proof.invalid', 'accepted');

    const selectivePointers = ['/credentialSubject/identifier', ...['name', 'description', 'criteria', 'type'].map((p) => '/credentialSubject/achievement/' + p)];
    if (whole.evidence && random(2)) selectivePointers.push('/evidence');
    const disclosed = await vc.derive({ verifiableCredential: base, suite: new DataIntegrityProof({ cryptosuite: sd.createDiscloseCryptosuite({ selectivePointers }) }), documentLoader });
    const there = await vc.verifyCredential({ credential: disclosed, suite: toVerify(), documentLoader, now });
    const here = await verifiedHere(disclosed);
    score('ecdsa-sd-2023, disclosed there: accepted by both', there.verified && here.verdict === 'Accepted', `${JSON.stringify(here)} ${JSON.stringify(disclosed)}`);
    const changed = structuredClone(disclosed);
    changed.credentialSubject.achievement.name += '!';
    score('ecdsa-sd-2023, changed: refused here', (await verifiedHere(changed)).reason === 'proof.signature', 'not refused');
    const less = structuredClone(disclosed);
    delete less.credentialSubject.identifier.pop().salt;
    if (less.credentialSubject.identifier.length === 0) less.credentialSubject.id ??= 'urn:x';
    if (less.credentialSubject.identifier.length === 0) delete less.credentialSubject.identifier;
    const answer = await verifiedHere(less);
    score('ecdsa-sd-2023, a statement left out: refused here', ['proof.signature', 'proof.invalid'].includes(answer.reason), JSON.stringify(answer));
  }

  const algorithms = [['RSA', 'RS256'], ['P-256', 'ES256'], ['P-384', 'ES384'], ['Ed25519', 'EdDSA']];
  for (const [kind, alg] of algorithms) {
    const { publicKey, privateKey } = await jose.generateKeyPair(alg, { extractable: true });
    const { kty, crv, x, y, n, e } = await jose.exportJWK(publicKey);
    const issuer = 'did:jwk:' + jose.base64url.encode(JSON.stringify({ kty, crv, x, y, n, e }));
    for (let number = 0; number < count; number++) {
      const { signed, jwk } = await ask({ op: 'jwt', number, kind });
      const result = await jose.compactVerify(signed, await jose.importJWK(JSON.parse(jwk), alg)).catch((error) => ({ error }));
      score(`${alg}, signed here: accepted by jose`, result.payload !== undefined, result.error?.stack);

      const credential = await unsigned(number, issuer);
      credential.credentialSubject.id = 'https://leerspoor.example.nl/people/1';
      const seconds = (moment) => (moment ? Math.floor(Date.parse(moment) / 1000) : undefined);
      const claims = { iss: issuer, jti: credential.id, sub: credential.credentialSubject.id, nbf: seconds(credential.validFrom), exp: seconds(credential.validUntil) };
      const token = await new jose.SignJWT(random(2) ? { ...claims, ...credential } : { ...claims, vc: credential }).setProtectedHeader({ alg, kid: issuer + '#0', typ: 'JWT' }).sign(privateKey);
      const answer = await verifiedHere(token);
      score(`${alg}, signed by jose: accepted here`, answer.verdict === 'Accepted', `${JSON.stringify(answer)} ${token}`);
      const [header, payload, signature] = token.split('.');
      const other = jose.base64url.encode(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(jose.base64url.decode(payload))), name: 'Diploma' }));
      score(`${alg}, changed: refused here`, (await verifiedHere(`${header}.${other}.${signature}`)).verdict === 'Refused', 'not refused');
    }
  }
};
