package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import vn.dondoc.launcher.identity.DemoPerson;

/** Somebody without a mouse: goes from field to field as the page offers them, and presses keys. */
record Keyboard(Page page) {
    private static final int MANY = 600;

    /** Walks forward to the first place that is meant. */
    void to(String selector) {
        for (int i = 0; i < MANY; i++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("No key leads to " + selector + " on " + page.url());
    }

    /** Once the page has loaded: a key is heard by its scripts. */
    void press(String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    void type(String words) {
        page.keyboard().insertText(words);
    }

    void signIn(DemoPerson who) {
        to("form.person:has(input[value='" + who.username() + "']) button");
        press("Enter");
        assertThat(page.locator(".me")).containsText(who.fullName());
    }
}
