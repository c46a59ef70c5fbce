package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** Makes pictures of every page, to look at: {@code docs/pictures/take} runs this and says where they are. */
@Tag("thorough")
class PicturesIT {
    private static final Path FOLDER = Path.of("target", "scenarios", "pictures");

    @RegisterExtension
    static final Browser BROWSER = new Browser(FOLDER);

    @Test
    void showsEveryPage() throws Exception {
        Album album = new Album(FOLDER);
        try (RunningPlatform platform = RunningPlatform.on("pictures/run", "--clock", Stage.BEGINNING)) {
            Stage stage = new Stage(BROWSER, platform);
            take(album, stage, Sight.EMPTY);
            stage.play();
            take(album, stage, Sight.FULL);
            album.takeSmall("draft", stage.page(DemoPerson.LAN), stage.thing("draft"));
            album.takeSmall("tasks", stage.page(DemoPerson.LAN), stage.thing("late") + "?xem=qua-han");
            album.takeSmall("review", stage.page(DemoPerson.MINH), stage.thing("report"));
            if (platform.isOurs()) {
                platform.stop();
                platform.start(
                        "--only",
                        Arrays.stream(Part.values())
                                .filter(part -> part != Part.REPORT)
                                .map(Part::id)
                                .collect(Collectors.joining(",")));
                take(album, stage, Sight.AWAY);
            }
        }
        assertThat(album.faults()).isEmpty();
    }

    private static void take(Album album, Stage stage, List<Sight> sights) throws IOException {
        for (Sight sight : sights) {
            album.take(sight.name(), stage.page(sight.who()), stage.address(sight));
        }
    }
}
