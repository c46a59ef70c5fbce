package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/**
 * Somebody at the console, who does what people do there: by what is written on buttons and beside fields.
 *
 * @param page what the person sees
 * @param door the platform's address
 */
record Person(Page page, String door) {
    private static final Duration SOON = Duration.ofSeconds(60);

    static Person signedIn(Browser browser, DemoPerson who, String door) {
        return new Person(browser.signedIn(who, door), door);
    }

    void open(String path) {
        page.navigate(door + path);
    }

    /** Opens a page, again until it says what is on its way there. */
    void openUntil(String path, String words) {
        await(path + " says " + words).pollInSameThread().atMost(SOON).until(() -> {
            open(path);
            return page.locator("body").innerText().contains(words);
        });
    }

    /** Opens the first line of a list that says this, as soon as one does. */
    void openFirst(String path, String words) {
        openUntil(path, words);
        page.locator(".rows a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        assertThat(page.locator(".detail")).isVisible();
    }

    /** The path of the page. */
    String path() {
        return page.url().substring(door.length()).replaceAll("\\?.*", "");
    }

    void sees(String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /** Writes in place of what stands in a field. */
    void write(String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
    }

    /** Drops a file on the place for it, and waits for the draft. */
    void drop(String name, byte[] file) {
        dropAll(Map.of(name, file));
        read();
    }

    /** Drops a letter, which is a .docx, with what is enclosed, and waits for the draft. */
    void dropWith(Map<String, byte[]> files) {
        dropAll(files);
        page.locator(".which label:has-text('.docx') input").check();
        press("Đọc văn bản");
        read();
    }

    private void dropAll(Map<String, byte[]> files) {
        open("/van-ban/nhan");
        JSHandle dragged = page.evaluateHandle(
                """
                (files) => {
                  const dragged = new DataTransfer();
                  for (const [name, content] of files) {
                    dragged.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], name));
                  }
                  return dragged;
                }""",
                files.entrySet().stream()
                        .map(file -> List.of(file.getKey(), Base64.getEncoder().encodeToString(file.getValue())))
                        .toList());
        Locator zone = page.locator(".drop");
        for (String what : List.of("dragenter", "dragover", "drop")) {
            zone.dispatchEvent(what, Map.of("dataTransfer", dragged));
        }
    }

    /** Pastes a text, and waits for the draft. */
    void paste(String text) {
        open("/van-ban/nhan");
        write("hoặc dán nội dung văn bản", text);
        press("Đọc văn bản");
        read();
    }

    /** Waits for the draft. */
    void read() {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Dự thảo")))
                .isVisible();
        assertThat(page.locator(".original")).isVisible();
    }

    /** Corrects a value of an item of the draft: its leads, its deadlines. */
    void correct(int item, String what, String words) {
        page.locator("[name='/items/" + (item - 1) + "/" + what + "']").fill(words);
    }

    /** From the draft to what would be issued. */
    void toIssue() {
        page.locator("button[value='ban-hanh']").click();
        assertThat(page.locator(".sum")).isVisible();
    }

    /** Confirms what has to be, and issues. */
    void issue() {
        confirm();
        assertThat(page.locator(".toast")).containsText("Đã ban hành");
    }

    /** Ticks what has to be confirmed, and presses the button that issues. */
    void confirm() {
        for (Locator doubt : page.locator("main input[type=checkbox]:visible").all()) {
            doubt.check();
        }
        page.locator("form[action$='/ban-hanh'] button").last().click();
    }

    void acknowledge() {
        press("Tiếp nhận");
        assertThat(page.locator(".toast")).containsText("Đã tiếp nhận nhiệm vụ.");
    }

    /** To the form of the task that is shown. */
    void toReport() {
        page.locator(".detail a[href$='/bao-cao']").click();
        assertThat(page.getByLabel("Kết quả thực hiện")).isVisible();
    }

    void report(String words) {
        toReport();
        page.getByLabel("Kết quả thực hiện").fill(words);
        press("Gửi báo cáo");
        assertThat(page.locator(".toast")).containsText("Đã gửi báo cáo, đang chờ duyệt.");
    }

    /** Opens the report of a unit, as soon as it waits for a decision. */
    void toDecide(String unit) {
        openUntil("/duyet", unit);
        page.locator(".rows a")
                .filter(new Locator.FilterOptions().setHasText(unit))
                .first()
                .click();
        sees("Lần này");
    }

    void giveBack(String reason) {
        page.locator("details:has(form[action$='/tra-lai']) > summary").click();
        page.getByLabel("Lý do").fill(reason);
        page.locator("form[action$='/tra-lai'] button").click();
        assertThat(page.locator(".toast")).containsText("Đã trả lại báo cáo.");
    }

    void accept() {
        page.locator("form[action$='/duyet'] button").click();
        assertThat(page.locator(".toast")).containsText("Đã duyệt báo cáo.");
    }

    void signOut() {
        page.locator(".me > summary").click();
        press("Đăng xuất");
    }
}
