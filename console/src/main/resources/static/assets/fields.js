// The fields of a draft: what was read from one that is changed is old until it is saved, and names are offered while they are typed.
"use strict";

const old = (told, words) => {
  if (told.classList.contains("stale")) { return; }
  told.classList.add("stale");
  const said = document.createElement("small");
  said.textContent = words;
  (told.querySelector(".what, summary") || told).append(" ", said);
};
document.addEventListener("input", (event) => {
  const draft = event.target.closest("#draft");
  const place = event.target.name;
  if (!draft || !place || !place.startsWith("/")) { return; }
  draft.querySelector(".unsaved span").hidden = false;
  draft.querySelectorAll("[data-from]").forEach((told) => {
    const from = told.dataset.from.split(" ").some((one) => one === place || one.startsWith(place + "/"));
    if (from) { old(told, draft.dataset.stale); }
  });
});

// Names of units for the last name of a field that takes several.
const lastName = /[^;\n]*$/;
let waiting;
let offers;
const close = () => {
  offers?.field.removeAttribute("aria-activedescendant");
  offers?.list.remove();
  offers = undefined;
};
const take = (option) => {
  const { field } = offers;
  field.value = field.value.replace(lastName, "").replace(/;$/, "; ") + option.textContent;
  close();
  field.focus();
  field.dispatchEvent(new Event("change", { bubbles: true }));
};
const offer = (field, names) => {
  close();
  if (!names.length || document.activeElement !== field) { return; }
  const list = document.createElement("ul");
  list.className = "offers";
  list.id = "offers";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.closest("label").firstElementChild.textContent);
  names.forEach((name, at) => {
    const option = document.createElement("li");
    option.setAttribute("role", "option");
    option.id = "offer-" + at;
    option.textContent = name;
    list.append(option);
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    if (event.target.matches("li")) { take(event.target); }
  });
  field.closest("fieldset").append(list);
  list.style.top = field.offsetTop + field.offsetHeight + "px";
  list.style.left = field.offsetLeft + "px";
  list.style.minWidth = field.offsetWidth + "px";
  field.setAttribute("aria-controls", list.id);
  offers = { field, list };
};
document.addEventListener("input", (event) => {
  const field = event.target.closest("textarea[data-suggest]");
  if (!field) { return; }
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const words = field.value.match(lastName)[0].trim();
    if (words.length < 2) { close(); return; }
    const answer = await fetch("/don-vi/goi-y?tim=" + encodeURIComponent(words));
    if (!answer.ok) { return; }
    const found = new DOMParser().parseFromString("<datalist>" + await answer.text() + "</datalist>", "text/html");
    const names = [...found.querySelectorAll("option")].map((one) => one.value);
    offer(field, names.filter((name) => name !== words));
  }, 200);
});
document.addEventListener("focusout", (event) => { if (event.target === offers?.field) { close(); } });
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (offers?.field === field && ["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) {
    event.preventDefault();
    if (event.key === "Escape") { close(); return; }
    const all = [...offers.list.children];
    const chosen = all.findIndex((one) => one.ariaSelected === "true");
    const next = all[(chosen + (event.key === "ArrowDown" ? 1 : all.length - (chosen < 0 ? 0 : 1))) % all.length];
    all.forEach((one) => { one.ariaSelected = one === next ? "true" : null; });
    next.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", next.id);
    return;
  }
  // One field, one line of names: Enter keeps the draft as in every other line.
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing || !field.matches("textarea.names")) { return; }
  event.preventDefault();
  const chosen = offers?.list.querySelector("[aria-selected=true]");
  if (chosen) { take(chosen); } else { field.form.requestSubmit(field.form.querySelector("button.first")); }
});
