// A row that is chosen is shown beside the list (htmx fetches it); what goes wrong on the way loses nothing.
"use strict";

const split = document.querySelector(".split");
if (split) {
  const mark = () => {
    split.classList.add("has-detail");
    split.querySelectorAll(".rows li").forEach((row) => {
      row.classList.toggle("chosen", row.querySelector("a").pathname === location.pathname);
    });
  };
  // Where there is room for one of both only, the reader follows.
  document.body.addEventListener("htmx:pushedIntoHistory", () => {
    mark();
    if (!split.querySelector(".list").checkVisibility()) {
      scrollTo(0, 0);
      document.getElementById("detail").focus({ preventScroll: true });
    }
  });
  // A sign-in, or a page that says why there is nothing to see, wants the whole window.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.xhr.responseText.includes('id="detail"')) {
      event.detail.shouldSwap = false;
      location.assign(event.detail.requestConfig.path);
    }
  });
  document.body.addEventListener("htmx:sendError", () => {
    const line = document.querySelector("[data-live]");
    line.textContent = line.dataset.away;
  });
}
