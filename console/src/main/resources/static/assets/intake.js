// Dropping a letter, with what came with it.
"use strict";

document.querySelectorAll("form.intake").forEach((form) => {
  const drop = form.querySelector(".drop");
  const input = drop.querySelector("input");
  const which = form.querySelector(".which");
  const problem = form.querySelector("[data-too-large]");
  const MB = 1048576;

  // Here both kinds go in at one place.
  input.multiple = true;
  input.accept = ".docx,.pdf,.txt,.xlsx";
  form.querySelector(".more").hidden = true;

  const isLetter = (file) => /\.(docx|pdf|txt)$/i.test(file.name);
  const fault = (files) => {
    if (files.length && !files.some(isLetter)) { return problem.dataset.kind; }
    const large = files.filter((file) => file.size > 10 * MB);
    if (large.length) { return problem.dataset.each + " " + large.map((file) => file.name).join("; "); }
    if (files.length > 21) { return problem.dataset.many; }
    return files.reduce((sum, file) => sum + file.size, 0) > 38 * MB ? problem.dataset.all : "";
  };

  // A table is no letter; the first one that may be is, until the person says otherwise.
  const ask = (files) => {
    which.querySelectorAll("label").forEach((label) => label.remove());
    const letter = Math.max(0, files.findIndex(isLetter));
    files.forEach((file, index) => {
      const label = document.createElement("label");
      const radio = document.createElement("input");
      Object.assign(radio, { type: "radio", name: "cong-van", value: index, checked: index === letter });
      label.className = "check";
      label.append(radio, " ", file.name);
      which.append(label);
    });
    which.hidden = false;
    which.querySelector("input:checked").focus();
  };

  input.addEventListener("change", () => {
    const files = [...input.files];
    problem.textContent = fault(files);
    problem.hidden = !problem.textContent;
    which.hidden = true;
    if (!problem.hidden) {
      input.value = "";
    } else if (files.length > 1) {
      ask(files);
    } else if (files.length) {
      form.requestSubmit();
    }
  });
  ["dragover", "dragleave", "drop"].forEach((what) => drop.addEventListener(what, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", what === "dragover");
    if (what === "drop") { input.files = event.dataTransfer.files; input.dispatchEvent(new Event("change")); }
  }));
});
