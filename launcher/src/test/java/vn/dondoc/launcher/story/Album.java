package vn.dondoc.launcher.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures of pages in both languages, on an office screen and a telephone, light and dark, and a page that shows them. */
final class Album {
    private static final List<String> LANGUAGES = List.of("vi", "en");
    private static final List<int[]> SIZES = List.of(new int[] {1366, 768}, new int[] {390, 844});

    /** What no person should read: constants, codes of units, keys without words, one of many. */
    private static final Pattern ODD = Pattern.compile(
            "\\b[A-Z]+_[A-Z_]+\\b|\\b[TX]\\d{2,3}\\b|\\?\\?\\S+|\\bnull\\b|\\b1 (tasks|units|days|reports|drafts|items)\\b");

    private final Path folder;
    private final StringBuilder index = new StringBuilder("""
            <!DOCTYPE html>
            <meta charset="utf-8">
            <title>Đôn Đốc</title>
            <style>
              body { font: 16px sans-serif; }
              img { width: 11%; max-height: 20rem; object-fit: cover; object-position: top; border: 1px solid gray; }
            </style>
            """);
    private final List<String> faults = new ArrayList<>();

    Album(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /** Eight pictures of a page. */
    void take(String name, Page page, String address) throws IOException {
        index.append("<h2>").append(name).append("</h2>\n");
        for (String language : LANGUAGES) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "ngon-ngu=" + language);
            if (!language.equals(page.evaluate("document.documentElement.lang"))) {
                // The gateway's own page knows what was chosen before, and no parameter.
                page.navigate(URI.create(address)
                        .resolve("/viec?ngon-ngu=" + language)
                        .toString());
                page.navigate(address);
            }
            Matcher odd = ODD.matcher(page.locator("body").innerText());
            while (odd.find()) {
                faults.add(name + "-" + language + " says " + odd.group());
            }
            for (int[] size : SIZES) {
                page.setViewportSize(size[0], size[1]);
                String file = name + "-" + language + "-" + size[0];
                if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                    faults.add(file + " is wider than the screen");
                }
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    shoot(page, file + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png");
                }
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Files.writeString(folder.resolve("index.html"), index);
    }

    private void shoot(Page page, String file) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(file))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
        index.append("<a href='%s'><img src='%s' alt='%s' loading='lazy'></a>\n".formatted(file, file, file));
    }

    /** One half as large, for the README. */
    void takeSmall(String name, Page page, String address) throws IOException {
        page.setViewportSize(SIZES.getFirst()[0], SIZES.getFirst()[1]);
        page.navigate(address + (address.contains("?") ? "&" : "?") + "ngon-ngu=vi");
        String whole = Base64.getEncoder().encodeToString(page.screenshot());
        try (Page blank = page.context().newPage()) {
            Object half = blank.evaluate("""
                    async (png) => {
                      const image = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob());
                      const canvas = document.createElement("canvas");
                      [canvas.width, canvas.height] = [image.width / 2, image.height / 2];
                      const brush = canvas.getContext("2d");
                      brush.imageSmoothingQuality = "high";
                      brush.drawImage(image, 0, 0, canvas.width, canvas.height);
                      return canvas.toDataURL("image/webp", 0.85).split(",")[1];
                    }""", whole);
            Path small = Files.createDirectories(folder.resolve("small")).resolve(name + ".webp");
            Files.write(small, Base64.getDecoder().decode((String) half));
        }
    }

    /** What is odd about them. */
    List<String> faults() {
        return faults;
    }
}
