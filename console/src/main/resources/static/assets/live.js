// A page that lists something asks now and then whether that has changed, and says so; it swaps nothing under the hand.
"use strict";

const live = document.querySelector("[data-live]");
if (live) {
  const EVERY = 15000;
  const LEFT_ALONE = 3600000; // A page that nobody touches keeps no session alive.
  const address = location.href;
  let touched = Date.now();
  let asked = Date.now();
  let pause = EVERY;
  let over = false;

  const say = (text, link) => {
    over = true;
    const line = document.createElement("a");
    line.href = link;
    line.textContent = text;
    live.replaceChildren(line);
  };
  const ask = async () => {
    asked = Date.now();
    try {
      const answer = await fetch(address, { headers: { "If-None-Match": live.dataset.live }, redirect: "manual", cache: "no-store" });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        say(live.dataset.ended, address);
      } else if (answer.status === 200) {
        say(live.dataset.changed, address);
      }
      pause = answer.status < 500 ? EVERY : Math.min(pause * 2, 8 * EVERY);
    } catch {
      pause = Math.min(pause * 2, 8 * EVERY); // The network is away: what is on the page stays good.
    }
  };
  const look = () => {
    const now = Date.now();
    if (!over && document.visibilityState === "visible" && now - asked >= pause && now - touched < LEFT_ALONE) { ask(); }
  };
  ["keydown", "pointerdown", "pointermove", "scroll"].forEach((what) => {
    document.addEventListener(what, () => { touched = Date.now(); }, { passive: true });
  });
  document.addEventListener("visibilitychange", look);
  setInterval(look, 1000);
}
