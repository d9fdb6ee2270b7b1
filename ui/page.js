// What a style sheet cannot do: Escape hides an open note, a new result gets the focus, an upload area gets one role,
// half a sign that was pasted is made whole, what was typed is there again after the browser's own "back", a page to
// take along is printed alone, and the page says which language it is in and where in the app one is.
(() => {
  if (window.sfReady) return;
  window.sfReady = true;
  const quiet = (mark) => mark && mark.classList.add("sf-quiet");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".sf-text mark:hover, .sf-text mark:focus").forEach(quiet);
  });
  const wake = (event) => {
    const mark = event.target.closest && event.target.closest(".sf-text mark.sf-quiet");
    if (mark) mark.classList.remove("sf-quiet");
  };
  // Half of a sign, as a bad copy of an emoji leaves it, cannot be sent: the server drops every message that holds it,
  // and the page would wait for ever. It becomes the sign for "not readable" before Streamlit sees it. While somebody
  // types, the other half may still come.
  const whole = (event) => {
    const box = event.target;
    const kind = [HTMLTextAreaElement, HTMLInputElement].find((one) => box instanceof one);
    if (!kind || event.inputType === "insertText" || !/\p{Cs}/u.test(box.value)) return;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(box, box.value.replace(/\p{Cs}/gu, "\ufffd"));
  };
  window.addEventListener("input", whole, true);
  // Streamlit sends nothing of what stands in the boxes when the browser goes back or forward. So it is kept here, in
  // this window's memory, until its box is drawn again: with what it held before, or something else was put into it.
  const unsent = new Map();
  const held = new Map();
  const nameOf = (box) => box.matches?.('textarea, input[type="text"]') &&
    box.closest('[class*="st-key-"]')?.className.match(/st-key-([\w-]+)/)[1];
  const heldBy = (name) => held.get(name) || held.set(name, new Set([""])).get(name);
  const hold = ({ target }) => nameOf(target) && heldBy(nameOf(target)).add(target.value);
  const put = (box, words) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), "value").set.call(box, words);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    // Streamlit takes a text when its box is left, and knows of the new one only once it has drawn it.
    setTimeout(() => box.dispatchEvent(new FocusEvent("focusout", { bubbles: true })), 50);
  };
  const putBack = () => {
    for (const [name, words] of unsent) {
      const box = document.querySelector(`.st-key-${name} :is(textarea, input)`);
      if (box && box.value !== words && heldBy(name).has(box.value)) put(box, words);
    }
  };
  document.addEventListener("focusin", hold);
  document.addEventListener("focusout", hold);
  document.addEventListener("input", ({ target }) => nameOf(target) && unsent.delete(nameOf(target)));
  window.addEventListener("popstate", () => {
    for (const [name] of held) {
      const box = document.querySelector(`.st-key-${name} :is(textarea, input)`);
      if (box) unsent.set(name, box.value);
    }
  });
  // Whoever leads a staff session needs its code and key again once the page was loaded anew.
  const LEAD = ["training_lead_code", "training_lead_key"];
  window.sfLead = (...lead) => LEAD.forEach((name, at) => sessionStorage.setItem(name, lead[at]));
  LEAD.forEach((name) => sessionStorage.getItem(name) && unsent.set(name, sessionStorage.getItem(name)));
  document.addEventListener("click", ({ target }) => {
    if (!target.closest(".st-key-settings_clear_yes, .st-key-training_delete")) return;
    LEAD.forEach((name) => sessionStorage.removeItem(name));
    if (target.closest(".st-key-settings_clear_yes")) [unsent, held].forEach((kept) => kept.clear());
  });
  // Streamlit calls its upload area a presentation and names it all the same; one of the two has to go.
  const name = () => {
    document
      .querySelectorAll('[data-testid="stFileUploaderDropzone"][role="presentation"]')
      .forEach((area) => area.removeAttribute("role"));
    tell();
    translate();
    enter();
    putBack();
  };
  // What a button opens stands at the end of the page, outside the app: there it is told whether the app is light or
  // dark, or our colours would be those for light in both. For the keyboard the focus goes there with it.
  const enter = () => {
    const opened = document.querySelector('[data-testid="stPopoverBody"]:not([data-sf-open])');
    const app = document.querySelector('[data-testid="stApp"]');
    if (opened && app) opened.style.colorScheme = getComputedStyle(app).colorScheme;
    const first = opened && opened.querySelector("button");
    if (!first) return;
    opened.dataset.sfOpen = "";
    if (document.activeElement && document.activeElement.dataset.testid === "stPopoverButton") first.focus();
  };
  // The navigation is a landmark, the page one is on is said aloud, and each language is named in itself.
  let told = { language: "en", pages: "", words: {} };
  const set = (element, attribute, value) => {
    if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  };
  const tell = () => {
    const bar = document.querySelector(".st-key-sf_nav");
    if (!bar || !told.pages) return;
    set(bar, "role", "navigation");
    set(bar, "aria-label", told.pages);
    document.querySelectorAll('[class*="st-key-nav_"] button').forEach((button) => {
      const within = button.closest('[class*="st-key-nav_"]').className.match(/st-key-nav_language_(\w+)/);
      if (within) set(button, "lang", within[1]);
      else if (button.getAttribute("kind") === "secondary") set(button, "aria-current", "page");
      else button.removeAttribute("aria-current");
    });
  };
  // Streamlit's own few words are English only. They stand in its elements, never in what a user wrote.
  const theirs = '[data-testid="stFileUploader"], [data-testid="stCode"] button, [data-testid="stTextInput"] button, ' +
    '[data-testid="stElementToolbar"], [data-testid="stStatusWidget"], [role="tooltip"]';
  const kept = ':is([data-testid="stFileChipName"], .sf-note)';
  const english = new Map();
  // A star stands for what Streamlit fills in: the name of a file, or what kind it is.
  const filled = (text) => {
    for (const [known, said] of Object.entries(told.words)) {
      const [before, after] = known.split("*");
      if (after === undefined || !text.startsWith(before) || !text.endsWith(after)) continue;
      return said.replace("*", () => text.slice(before.length, text.length - after.length));
    }
  };
  const inWords = (text) => {
    const known = english.get(text) || text;
    const said = told.words[known] || filled(known);
    if (said) english.set(said, known);
    return said || known;
  };
  const translate = () => {
    document.querySelectorAll(theirs).forEach((part) => {
      const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const said = inWords(node.data);
        if (said !== node.data && !node.parentElement.closest(kept)) node.data = said;
      }
      for (const element of [part, ...part.querySelectorAll("[aria-label], [title]")])
        for (const attribute of ["aria-label", "title"]) {
          const text = element.getAttribute(attribute);
          if (text) set(element, attribute, inWords(text));
        }
    });
  };
  window.sfPage = (now) => {
    told = now;
    document.documentElement.lang = now.language;
    name();
  };
  new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
  name();
  document.addEventListener("focusout", wake);
  document.addEventListener("mouseout", wake);
  document.addEventListener("click", wake);
  // The page is still being drawn when the result arrives, so the focus may fall off once or twice.
  const keepFocus = (id, pressed, left) => {
    const element = document.getElementById(id);
    const now = document.activeElement;
    if (element && (!now || now === document.body || now === pressed)) element.focus({ preventScroll: true });
    if (left > 0) setTimeout(() => keepFocus(id, pressed, left - 1), 100);
  };
  const turns = {};
  window.sfFocus = (id, turn) => {
    if (turns[id] === turn) return;
    turns[id] = turn;
    const pressed = document.activeElement;
    const look = (left) => {
      const element = document.getElementById(id);
      if (element) {
        element.scrollIntoView({ block: "start" });
        keepFocus(id, pressed, 30);
      } else if (left > 0) setTimeout(() => look(left - 1), 50);
    };
    setTimeout(() => look(40), 60);
  };
  // What is printed is a copy at the top of the page: Streamlit's own boxes scroll, and paper does not.
  const copy = () => {
    const sheet = document.getElementById("sf-sheet");
    if (!sheet || document.getElementById("sf-paper")) return;
    const paper = document.createElement("div");
    paper.id = "sf-paper";
    paper.append(...[...sheet.childNodes].map((node) => node.cloneNode(true)));
    document.body.append(paper);
    document.body.classList.add("sf-printing");
  };
  const tidy = () => {
    document.body.classList.remove("sf-printing");
    const paper = document.getElementById("sf-paper");
    if (paper) paper.remove();
  };
  window.addEventListener("beforeprint", copy);
  window.addEventListener("afterprint", tidy);
  const printed = {};
  window.sfPrint = (name, turn) => {
    if (printed[name] === turn) return;
    printed[name] = turn;
    window.print();
  };
})();
