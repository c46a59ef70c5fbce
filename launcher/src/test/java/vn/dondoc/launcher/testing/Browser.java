package vn.dondoc.launcher.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.testing.Tools;

/**
 * Chromium without a screen, one for a test class; in it a window of their own for each person of a test, who know nothing of
 * each other. After a test that failed the folder has what each saw last, and a trace of all that they did, to be opened with
 * {@code npx playwright show-trace}. An error in a page's script fails the test.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** Two platforms may be starting beside it on two processors. */
    private static final double PATIENCE = 60_000;

    /** Chromium is the system's: nothing is downloaded. */
    private static final Map<String, String> ENVIRONMENT = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private final Path folder;
    private final Map<String, BrowserContext> people = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    /** @param folder where pictures and traces go */
    public Browser(Path folder) {
        this.folder = folder;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        Path command = Tools.find("chromium", "apt-get install chromium");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ENVIRONMENT));
        chromium = playwright.chromium().launch(new LaunchOptions().setExecutablePath(command));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A new person's page, as large as an office screen. */
    public Page person(String name) {
        return person(name, office());
    }

    /** A window as large as an office screen. */
    public static NewContextOptions office() {
        return new NewContextOptions().setViewportSize(1366, 768);
    }

    /** A new person's page. */
    public Page person(String name, NewContextOptions how) {
        if (chromium == null) {
            throw new IllegalStateException("No test runs");
        }
        BrowserContext context = chromium.newContext(how.setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(PATIENCE);
        context.onWebError(error -> errors.add(error.page().url() + ": " + error.error()));
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        people.put(people.size() + 1 + "-" + name, context);
        return context.newPage();
    }

    /** The page of somebody of the demonstration who has signed in to the console. */
    public Page signedIn(DemoPerson person, String door) {
        return signedIn(person, door, office());
    }

    /** The same in a window of some kind. */
    public Page signedIn(DemoPerson person, String door, NewContextOptions how) {
        Page page = person(person.username(), how);
        page.navigate(door + "/");
        page.locator("form.person:has(input[value='" + person.username() + "']) button")
                .click();
        assertThat(page.locator(".me")).containsText(person.fullName());
        return page;
    }

    /** A picture of what is shown. */
    public void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent() || !errors.isEmpty();
        people.forEach((name, context) -> {
            if (failed) {
                String what = test.getRequiredTestMethod().getName() + "-" + name;
                context.pages()
                        .forEach(page ->
                                picture(page, what + "-" + context.pages().indexOf(page)));
                context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(what + ".zip")));
            }
            context.close();
        });
        people.clear();
        List<String> seen = List.copyOf(errors);
        errors.clear();
        Assertions.assertThat(seen).as("errors of scripts").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
