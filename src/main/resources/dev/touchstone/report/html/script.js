"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  for (const button of all("button.copy")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.parentElement.querySelector("pre").textContent);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 1500);
    });
  }

  for (const list of all(".filtered")) {
    const form = list.querySelector("form.filter");
    const items = all("[data-verdict]", list).map((element) => ({ element, text: null }));
    const words = form.querySelector("input");
    const level = form.querySelector("select");
    const chips = all("[data-only]", form);
    for (const chip of chips) {
      if (items.every((item) => item.element.dataset.verdict !== chip.dataset.only)) chip.remove();
    }

    const apply = () => {
      const wanted = words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      const verdicts = chips.filter((c) => c.getAttribute("aria-pressed") === "true").map((c) => c.dataset.only);
      const isFiltering = wanted.length > 0 || verdicts.length > 0 || Boolean(level && level.value);
      let shown = 0;
      for (const item of items) {
        if (wanted.length && item.text === null) item.text = item.element.textContent.toLowerCase();
        const isShown =
          wanted.every((word) => item.text.includes(word)) &&
          (verdicts.length === 0 || verdicts.includes(item.element.dataset.verdict)) &&
          (!level || !level.value || level.value === item.element.dataset.level);
        item.element.hidden = !isShown;
        if (isShown) shown++;
      }
      for (const group of all(".group", list)) {
        const hasShown = group.querySelector("[data-verdict]:not([hidden])") !== null;
        group.hidden = !hasShown;
        if (isFiltering && hasShown && group.tagName === "DETAILS") group.open = true;
      }
      form.querySelector("output").textContent = isFiltering ? shown + " of " + items.length : "";
    };

    words.addEventListener("input", apply);
    if (level) level.addEventListener("change", apply);
    for (const chip of chips) {
      chip.addEventListener("click", () => {
        chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
        apply();
      });
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
  }

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      at.hidden = false;
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all(".mend details:not([open]), .obstacle details:not([open]), details.feature:not([open])");
    closed.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)));
})();
