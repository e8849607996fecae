// Filter, search, theme and copying. Without this script the page says the same, only without them.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const theme = byId("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  const named = () => { theme.textContent = isDark() ? "Light page" : "Dark page"; };
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    named();
  });
  dark.addEventListener("change", named);
  named();
  theme.hidden = false;

  const form = byId("filter");
  if (form) {
    const findings = [...document.querySelectorAll(".finding")].map((shown) => ({
      shown,
      line: document.querySelector(`.glance a[href="#${shown.id}"]`)?.closest("li"),
      text: fold(shown.textContent),
    }));
    const apply = () => {
      const words = fold(byId("words").value).split(/\s+/).filter(Boolean);
      const verdict = byId("verdict").value, severity = byId("severity").value;
      let left = 0;
      for (const { shown, line, text } of findings) {
        const fits = (!verdict || shown.dataset.verdict === verdict)
          && (!severity || shown.classList.contains(severity))
          && words.every((word) => text.includes(word));
        shown.hidden = !fits;
        if (line) line.hidden = !fits;
        left += fits ? 1 : 0;
      }
      byId("count").textContent = `${left} of ${findings.length} ${findings.length === 1 ? "finding" : "findings"} shown`;
    };
    form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
    form.addEventListener("input", apply);
    form.addEventListener("change", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    // Who follows a link to a finding that the filter hides wants to see it.
    addEventListener("hashchange", () => {
      const wanted = byId(location.hash.slice(1));
      if (wanted?.hidden) {
        form.reset();
        setTimeout(() => wanted.scrollIntoView());
      }
    });
    form.hidden = false;
    apply();
  }

  const select = (code) => {
    const range = document.createRange();
    range.selectNodeContents(code);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  for (const code of document.querySelectorAll(".cmd")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = "Copy";
    button.addEventListener("click", () => {
      select(code);
      const done = () => { button.textContent = "Copied"; };
      const otherwise = () => { if (document.execCommand("copy")) done(); };
      if (navigator.clipboard) navigator.clipboard.writeText(code.textContent).then(done, otherwise);
      else otherwise();
    });
    code.after(button);
  }

  addEventListener("beforeprint", () => {
    for (const closed of document.querySelectorAll(":is(.folded, .agreed):not([open])")) {
      closed.open = true;
      closed.dataset.forPrint = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const opened of document.querySelectorAll("details[data-for-print]")) {
      opened.open = false;
      delete opened.dataset.forPrint;
    }
  });
})();
