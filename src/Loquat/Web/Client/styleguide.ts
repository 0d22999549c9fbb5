// Shows what otherwise only a pointer or a key brings about: an element with data-state="hover" looks as if it were under the
// pointer. A browser can't be told so, but its rules can be said once more for those elements.
const states = ["hover", "focus-visible", "active"];

for (const sheet of document.styleSheets) {
  sayAgain(sheet);
}

function sayAgain(rules: CSSStyleSheet | CSSGroupingRule): void {
  // From the end, since what is put in moves all that comes after it.
  for (let at = rules.cssRules.length - 1; at >= 0; at--) {
    const rule = rules.cssRules[at];
    if (rule instanceof CSSStyleRule) {
      const selector = states.reduce((text, state) => text.replaceAll(`:${state}`, `[data-state~="${state}"]`), rule.selectorText);
      if (selector !== rule.selectorText) {
        rules.insertRule(`${selector} { ${rule.style.cssText} }`, at + 1);
      }
    } else if (rule instanceof CSSGroupingRule) {
      sayAgain(rule);
    }
  }
}
