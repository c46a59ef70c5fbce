// What pages do quicker than without it: they read and submit without it too.
"use strict";

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

// Keys: / searches, j and k walk a list, ? shows them, Ctrl+Enter sends.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = event.target.closest("form");
    const main = form && (form.querySelector(".bar button:not(.secondary)") || form.querySelector("button:not(.first)"));
    if (main) { event.preventDefault(); form.requestSubmit(main); }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
  if (event.key === "/") {
    event.preventDefault();
    document.querySelector(".find input").focus();
  } else if (event.key === "?") {
    document.getElementById("keys").showModal();
  } else if (event.key === "j" || event.key === "k") {
    const rows = [...document.querySelectorAll(".rows a")];
    const here = Math.max(rows.indexOf(document.activeElement), rows.findIndex((row) => row.closest(".chosen")));
    const next = here < 0 ? 0 : here + (event.key === "j" ? 1 : -1);
    if (rows[next]) { event.preventDefault(); rows[next].focus(); }
  } else if (event.key === "x") {
    const row = document.activeElement.closest(".picked > li");
    if (row) { row.querySelector("input").click(); }
  }
});

// All rows of a page are chosen with one.
document.querySelectorAll("input[data-all]").forEach((all) => {
  all.closest("[hidden]").hidden = false;
  all.addEventListener("change", () => all.form.querySelectorAll("[name=chon]").forEach((one) => { one.checked = all.checked; }));
});

// A form that is on its way says so; one that has words for it says since when, and is not sent twice.
document.querySelectorAll("form[data-busy]").forEach((form) => {
  const button = form.querySelector("button[data-busy-text]");
  const said = form.querySelector(".busy");
  const words = button?.textContent;
  let ticking;
  form.addEventListener("submit", (event) => {
    if (button && form.getAttribute("aria-busy")) { event.preventDefault(); return; }
    form.setAttribute("aria-busy", "true");
    if (!button) { return; }
    button.textContent = button.dataset.busyText;
    button.setAttribute("aria-busy", "true");
    const begun = Date.now();
    if (!said) { return; }
    ticking = setInterval(() => {
      said.hidden = false;
      said.textContent = said.dataset.text.replace("{0}", Math.round((Date.now() - begun) / 1000));
    }, 1000);
  });
  // Whoever comes back finds it as it was.
  window.addEventListener("pageshow", () => {
    form.removeAttribute("aria-busy");
    if (!button) { return; }
    clearInterval(ticking);
    button.removeAttribute("aria-busy");
    button.textContent = words;
    if (said) { said.hidden = true; }
  });
});

// Names of units while they are typed, for the last name of the field.
let asked;
const listOf = (field) => {
  if (!field.list) {
    const list = document.createElement("datalist");
    list.id = "names" + field.name.replaceAll("/", "-");
    field.after(list);
    field.setAttribute("list", list.id);
  }
  return field.list;
};
document.addEventListener("input", (event) => {
  const field = event.target.closest("input[data-suggest]");
  if (!field) { return; }
  clearTimeout(asked);
  asked = setTimeout(async () => {
    const cut = field.value.lastIndexOf(";") + 1;
    const words = field.value.slice(cut).trim();
    if (words.length < 2) { return; }
    const answer = await fetch("/don-vi/goi-y?tim=" + encodeURIComponent(words));
    if (!answer.ok) { return; }
    const before = field.value.slice(0, cut);
    const found = new DOMParser().parseFromString("<datalist>" + await answer.text() + "</datalist>", "text/html");
    listOf(field).replaceChildren(...[...found.querySelectorAll("option")].map((one) => {
      const option = document.createElement("option");
      option.value = before + (before ? " " : "") + one.value;
      return option;
    }));
  }, 200);
});

// The field of a place in a document, or of what it is part of.
const fieldOf = (pointer) => {
  for (let place = pointer; place; place = place.replace(/\/[^/]*$/, "")) {
    const field = document.getElementById(place);
    if (field) { return field.matches("input, textarea, select") ? field : field.querySelector("textarea, input, select"); }
  }
  return null;
};

// What was said stays in sight for a while, then at the top of the page.
const settle = () => document.querySelectorAll(".toast").forEach((one) => setTimeout(() => one.classList.add("settled"), 8000));
settle();

// What was refused is said first, and leads to its fields.
const refusal = document.querySelector(".problem");
if (refusal) { refusal.focus(); }
document.querySelectorAll(".problem a[href^='#/']").forEach((line) => line.addEventListener("click", (event) => {
  const field = fieldOf(line.getAttribute("href").slice(1));
  if (field) { event.preventDefault(); field.focus(); field.scrollIntoView({ block: "center" }); }
}));

// A list keeps its place when one of it is opened, and the one that is open is in sight.
const list = document.querySelector(".list:has(> [data-place])");
if (list) {
  const of = "place" + list.querySelector("[data-place]").dataset.of;
  const chosen = list.querySelector(".chosen");
  list.scrollTop = chosen ? Number(sessionStorage.getItem(of)) || 0 : 0;
  if (chosen) { list.scrollTop += Math.max(0, chosen.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom); }
  list.addEventListener("click", () => { sessionStorage.setItem(of, list.scrollTop || window.scrollY); });
}
document.querySelectorAll("select[data-send]").forEach((select) => select.addEventListener("change", () => select.form.requestSubmit()));

// What is on its way appears by itself.
const again = document.querySelector("[data-again]");
if (again) { setTimeout(() => location.reload(), again.dataset.again * 1000); }
