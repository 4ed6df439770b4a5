// Solves a proof of work while the answers are looked over, so that a limit on filings does not stop a person.
// An addition: without it the page says after how many seconds the form may be sent again.
(() => {
  const GOOD_FOR = 25 * 60 * 1000;
  const PATIENCE = 20 * 1000;

  const field = document.getElementById("proof");
  const state = document.getElementById("proof-state");
  let solvedAt = -GOOD_FOR;
  let solving = null;

  const inWorker = (challenge) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(field.dataset.worker);
      worker.onerror = reject;
      worker.onmessage = (event) => {
        worker.terminate();
        resolve(event.data);
      };
      worker.postMessage(challenge);
    });

  const solve = async () => {
    const answer = await fetch(field.dataset.challenge, { headers: { Accept: "application/json" } });
    field.value = await inWorker(await answer.json());
    solvedAt = performance.now();
  };

  const fresh = () => performance.now() - solvedAt < GOOD_FOR;

  const begin = () => {
    if (!solving && !fresh()) {
      state.textContent = field.dataset.working;
      solving = solve()
        .then(() => { state.textContent = field.dataset.ready; })
        .catch(() => { state.textContent = ""; })
        .finally(() => { solving = null; });
    }
    return solving;
  };

  field.form.addEventListener("submit", (event) => {
    const running = begin();
    if (!running) return;
    const { submitter } = event;
    event.preventDefault();
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    Promise.race([running, late]).then(() => {
      solvedAt = performance.now(); // solved or not: it is sent now
      field.form.requestSubmit(submitter);
    });
  });

  begin();
})();
