// Conveniences only; every page works without this file.
"use strict";

// "/" goes to the search field.
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(input|textarea|select)$/i.test(document.activeElement.tagName)) return;
  event.preventDefault();
  document.getElementById("find").focus();
});

// Pointing at a value, or moving the focus to it, shows its sentence among the sources.
const sentences = [...document.querySelectorAll(".sources blockquote")];
const light = (value, on) => {
  const { source, start, end } = value.dataset;
  for (const sentence of sentences) {
    const at = sentence.dataset;
    if (at.source === source && +at.start <= +start && +end <= +at.end) sentence.classList.toggle("lit", on);
  }
};
if (sentences.length > 0) {
  for (const [type, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(type, event => {
      const value = event.target.closest?.("a[data-source]");
      if (value) light(value, on);
    });
  }
}
