// Shows states such as hover without a pointer: it copies each rule with a state pseudo-class to the attribute `data-state`.
const states = ["hover", "focus-visible", "active"];

for (const sheet of document.styleSheets) {
  sayAgain(sheet);
}

function sayAgain(rules: CSSStyleSheet | CSSGroupingRule): void {
  // From the end, because inserted rules move the following ones.
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
