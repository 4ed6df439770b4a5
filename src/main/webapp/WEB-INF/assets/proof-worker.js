// Looks for the number whose hash with the salt is the challenge (ALTCHA, version 1), beside the page.
onmessage = async ({ data: { algorithm, challenge, maxnumber, salt, signature } }) => {
  const sought = Uint8Array.from(challenge.match(/../g), (digits) => parseInt(digits, 16));
  const encoder = new TextEncoder();
  for (let number = 0; number <= maxnumber; number += 1) {
    const hash = new Uint8Array(await crypto.subtle.digest(algorithm, encoder.encode(salt + number)));
    if (hash.every((byte, i) => byte === sought[i])) {
      postMessage(btoa(JSON.stringify({ algorithm, challenge, number, salt, signature })));
      return;
    }
  }
  throw new Error("no solution");
};
