// A report is kept while it is typed: a closed window, a session that has ended, another window lose nothing of it.
"use strict";
{
const form = document.getElementById("report");
const said = form && form.querySelector("[data-kept]");
const content = () => {
  const fields = new URLSearchParams(new FormData(form));
  ["_csrf", "version", "key"].forEach((name) => fields.delete(name));
  return fields.toString();
};
// Typed before this ran, or brought back by the browser, and so not kept yet.
const isTouched = (field) => field.type === "radio"
  ? field.checked !== field.defaultChecked
  : field.defaultValue !== undefined && field.value !== field.defaultValue;
let kept = form && [...form.elements].some(isTouched) ? null : form && content();
let waiting;
let under = Promise.resolve(true);

const say = (words, isBad, link) => {
  said.textContent = words;
  said.classList.toggle("bad", isBad);
  if (link) {
    const way = Object.assign(document.createElement("a"), { href: location.pathname, target: "_blank", rel: "opener", textContent: link });
    said.append(" ", way);
  }
};

// Whoever signed in again in another window goes on here, if it is the same person.
const renew = async () => {
  const answer = await fetch(location.pathname, { redirect: "manual" });
  if (!answer.ok) { say(form.dataset.lost, true, form.dataset.signIn); return false; }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("report");
  if (!page || page.dataset.owner !== form.dataset.owner) { say(form.dataset.somebody, true); return false; }
  form.elements._csrf.value = page.elements._csrf.value;
  return true;
};

const send = async (isLast, isSecond) => {
  const now = content();
  if (now === kept) { return true; }
  try {
    const answer = await fetch(form.dataset.keep, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual", keepalive: isLast });
    const told = (answer.headers.get("content-type") || "").includes("json") ? await answer.json() : null;
    if (told && told.version) {
      form.elements.version.value = told.version;
      kept = now;
      say(told.said, false);
      return true;
    }
    if (told) { say(told.said, true); return answer.status === 412 || answer.status === 422; }
    if (!isSecond && (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 401)) {
      return await renew() && await send(isLast, true);
    }
  } catch { /* No network: said below. */ }
  say(form.dataset.away, true);
  return false;
};

// One after the other: each begins with the version that the one before has made.
const keep = (isLast = false) => {
  clearTimeout(waiting);
  under = under.then(() => send(isLast, false));
  return under;
};

if (form) {
  const keepSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1500);
  };
  form.addEventListener("input", keepSoon);
  if (kept === null) { keepSoon(); }
  document.addEventListener("visibilitychange", () => { keep(document.visibilityState === "hidden"); });
  window.addEventListener("pagehide", () => { keep(true); });

  let isAlive = false;
  let isSent = false;
  window.addEventListener("pageshow", () => { isAlive = false; isSent = false; });
  form.addEventListener("submit", async (event) => {
    if (isAlive && !isSent) { isSent = true; return; }
    event.preventDefault();
    if (isAlive) { return; }
    const button = event.submitter;
    if (await keep()) {
      isAlive = true;
      // A form that is being submitted takes no second one: only after this event.
      setTimeout(() => form.requestSubmit(button));
    } else {
      form.removeAttribute("aria-busy");
      said.scrollIntoView({ block: "center" });
    }
  });

  // One more row, as the server would make it.
  const add = form.querySelector("[data-add]");
  add.addEventListener("click", (event) => {
    event.preventDefault();
    const rows = form.querySelectorAll(".figure-row");
    const row = rows[rows.length - 1].cloneNode(true);
    row.querySelectorAll(".fault").forEach((fault) => fault.remove());
    row.querySelectorAll("input").forEach((input) => {
      const place = input.name.replace(/^\/figures\/\d+/, "/figures/" + rows.length);
      Object.assign(input, { id: place, name: place, value: "" });
      input.removeAttribute("aria-invalid");
      input.setAttribute("aria-describedby", place + "-fault");
    });
    rows[rows.length - 1].after(row);
    row.querySelector("input").focus();
  });
}
}
