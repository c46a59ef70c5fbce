// A draft beside its original: what is touched lights up on the other side, doubts go by keys, buttons save without a jump.
"use strict";

const original = document.querySelector(".original");
const form = () => document.getElementById("draft");
const at = (piece) => piece.dataset.at.split(" ");

const lit = (pointer) => {
  if (!original || !pointer) { return; }
  const pieces = [...original.querySelectorAll(".read")];
  const hits = pieces.filter((piece) => at(piece).some((one) => one === pointer || one.startsWith(pointer + "/")));
  pieces.forEach((piece) => piece.classList.toggle("lit", hits.includes(piece)));
  if (hits.length) {
    const top = hits[0].getBoundingClientRect().top - original.getBoundingClientRect().top;
    original.scrollTop += top - original.clientHeight / 3;
  }
};
const goTo = (field) => {
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
};
document.addEventListener("focusin", (event) => {
  const field = event.target.closest("[name^='/']");
  const doubt = event.target.closest(".doubt");
  if (field) { lit(field.name); } else if (doubt) { lit(doubt.querySelector(".edit")?.dataset.for); }
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-for]");
  const field = link && fieldOf(link.dataset.for);
  if (field) { event.preventDefault(); goTo(field); }
});
if (original) {
  original.addEventListener("click", (event) => {
    if (!getSelection().isCollapsed) { return; }
    const piece = event.target.closest(".read");
    const field = piece && at(piece).map(fieldOf).find((one) => one);
    if (field) { goTo(field); }
  });
}

// Doubts: confirmed ones fold away, and come back when they are unticked.
const open = () => [...document.querySelectorAll("#doubts > .doubts > .doubt")];
const fold = (box) => {
  const doubt = box.closest(".doubt");
  const all = doubt.closest("#doubts");
  const next = open()[open().indexOf(doubt) + 1] || open()[open().indexOf(doubt) - 1];
  all.querySelector(box.checked ? ".seen .doubts" : ":scope > .doubts").append(doubt);
  document.querySelectorAll("[data-about='" + doubt.dataset.key + "']").forEach((note) => { note.hidden = box.checked; });
  const left = open().length;
  const seen = all.querySelectorAll(".seen .doubt").length;
  all.querySelector("[data-count]").textContent = left ? all.dataset.left.replace("{0}", left) : "✓ " + all.dataset.none;
  all.querySelector("[data-seen-count]").textContent = all.dataset.seen.replace("{0}", seen);
  all.querySelector(".seen").hidden = !seen;
  if (box.checked && next) { next.focus({ preventScroll: true }); }
};
document.addEventListener("change", (event) => {
  if (event.target.name === "da-xem" && event.target.closest("#doubts")) { fold(event.target); }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.target.closest("form")) {
    event.preventDefault();
    form().requestSubmit(form().querySelector("button[value='ban-hanh']"));
    return;
  }
  const doubt = event.target.closest(".doubt");
  if (!doubt || event.ctrlKey || event.metaKey || event.altKey) { return; }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const next = open()[open().indexOf(doubt) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) { next.focus(); }
  } else if (event.key === "Enter" && event.target === doubt) {
    event.preventDefault();
    const act = doubt.querySelector(".acts input") || doubt.querySelector(".acts button");
    if (act && act.matches("input")) { act.click(); } else if (act) { act.focus(); }
  } else if (event.key === "e") {
    event.preventDefault();
    doubt.querySelector(".edit")?.click();
  }
});

// Words that are selected become a value of the item in which they stand, or of the one in which the person is.
const pick = document.querySelector(".pick");
let item;
document.addEventListener("focusin", (event) => {
  const field = event.target.closest("fieldset.item");
  if (field) { item = field.id; }
});
const itemAt = (node) => {
  const piece = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest(".read");
  const pointer = piece && at(piece).find((one) => one.startsWith("/items/"));
  return pointer && pointer.match(/^(\/items\/\d+)+/)[0];
};
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  const words = selection.toString().trim();
  if (!pick || pick.contains(document.activeElement)) { return; }
  const inside = words && words.length < 300 && original.contains(selection.anchorNode) && original.contains(selection.focusNode);
  const into = inside && document.getElementById(itemAt(selection.anchorNode) || itemAt(selection.focusNode) || item);
  pick.hidden = !into;
  if (!into) { return; }
  const place = selection.getRangeAt(0).getBoundingClientRect();
  pick.style.top = Math.max(0, place.top - pick.offsetHeight - 4) + "px";
  pick.style.left = Math.min(place.left, innerWidth - pick.offsetWidth) + "px";
  pick.querySelector("span").textContent = into.querySelector("legend").textContent + ":";
  pick.dataset.item = into.id;
  pick.dataset.words = words.replace(/\s+/g, " ");
});
if (pick) {
  pick.addEventListener("mousedown", (event) => event.preventDefault());
  pick.addEventListener("click", (event) => {
    const into = event.target.closest("button");
    if (!into) { return; }
    const field = document.getElementById(pick.dataset.item + "/" + into.dataset.into);
    const between = into.dataset.into === "deadlines" ? "\n" : "; ";
    const values = field.value.split(between.trim() || "\n").map((one) => one.trim()).filter((one) => one);
    if (!values.includes(pick.dataset.words)) { field.value = [...values, pick.dataset.words].join(between); }
    pick.hidden = true;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    goTo(field);
  });
}

// Nothing typed is lost by a slip.
let changed = false;
document.addEventListener("input", (event) => { changed = changed || Boolean(event.target.closest("#draft")); });
window.addEventListener("beforeunload", (event) => { if (changed) { event.preventDefault(); } });

// What only changes this page is sent and shown without leaving it: the person stays where they are.
const failed = (words) => {
  const said = document.createElement("p");
  said.className = "problem";
  said.setAttribute("role", "alert");
  said.textContent = "! " + words;
  form().querySelectorAll(".bar + .problem").forEach((one) => one.remove());
  form().querySelector(".bar").after(said);
};
const show = (page, button) => {
  const fresh = page.getElementById("draft");
  const opened = [...document.querySelectorAll("fieldset.item details[open]")].map((one) => one.closest("fieldset").id);
  const focused = document.activeElement.id;
  const scrolled = window.scrollY;
  if (document.getElementById("enclosures").open) { fresh.querySelector("#enclosures").open = true; }
  form().replaceWith(fresh);
  opened.forEach((id) => document.getElementById(id)?.querySelector("details")?.setAttribute("open", ""));
  document.querySelectorAll(".toast").forEach((one) => one.remove());
  const toast = page.querySelector(".toast");
  if (toast) { document.getElementById("main").prepend(toast); settle(); }
  window.scrollTo(0, scrolled);
  const problem = fresh.querySelector(".problem");
  const empty = fresh.querySelector("[autofocus]");
  const again = document.getElementById(focused) || fresh.querySelector("button[value='" + CSS.escape(button.value) + "']");
  if (problem) { problem.tabIndex = -1; problem.focus({ preventScroll: true }); problem.scrollIntoView({ block: "start" }); } else if (empty) { goTo(empty); } else if (button.closest(".doubt") && open()[0]) { open()[0].focus(); } else if (again) { again.focus({ preventScroll: true }); }
};
document.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (event.target !== form()) { return; }
  if (!button || !button.matches("[data-quick]")) { changed = false; return; }
  event.preventDefault();
  const body = new FormData(form(), button);
  form().inert = true;
  form().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form().action, { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.getElementById("draft")) {
      changed = page.getElementById("draft").matches("[data-unsaved]");
      show(page, button);
      takeable();
    } else if (answer.redirected && answer.url.startsWith(form().action)) {
      changed = false;
      location.assign(answer.url);
    } else {
      failed(page.querySelector("h1")?.textContent || form().dataset.away);
    }
  } catch (error) {
    failed(form().dataset.away);
  } finally {
    form().inert = false;
    form().removeAttribute("aria-busy");
  }
});

// What somebody else has saved can be taken, one by one.
const takeable = () => document.querySelectorAll("[data-take]").forEach((button) => { button.hidden = false; });
takeable();
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-take]");
  const field = button && document.getElementById(button.dataset.take);
  if (!field) { return; }
  field.value = button.dataset.value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  button.closest("tr").remove();
  lit(field.name);
});

// Doubts come first.
if (!location.hash && open()[0] && !document.querySelector("[autofocus]")) { open()[0].focus({ preventScroll: true }); }
