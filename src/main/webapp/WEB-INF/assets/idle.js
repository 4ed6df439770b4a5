// The page of a visit goes by itself when it was left alone as long as the visit lasts; it is held in no history.
// A text that was not sent yet goes along to the page that asks for the code, and comes back behind it.
(() => {
  const { minutes } = document.currentScript.dataset;
  let used = Date.now();

  const typed = () => [...document.querySelectorAll("main textarea")].map((area) => area.value).find((text) => text.trim());

  const leave = () => {
    const text = typed();
    if (!text) {
      location.replace("/followup?told=expired");
      return;
    }
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/followup";
    const token = document.querySelector("[name=_csrf]").value;
    for (const [name, value] of Object.entries({ _csrf: token, told: "expired", text })) {
      const field = document.createElement("textarea");
      field.name = name;
      field.value = value;
      form.append(field);
    }
    form.hidden = true;
    document.body.append(form);
    form.submit();
  };

  const look = () => {
    if (Date.now() - used >= minutes * 60_000) leave();
  };

  for (const deed of ["keydown", "pointerdown", "input", "scroll"]) {
    addEventListener(deed, () => { used = Date.now(); }, { passive: true, capture: true });
  }
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
  setInterval(look, 5_000);
})();
