package vn.dondoc.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.MapPropertySource;
import vn.dondoc.launcher.clock.OffsetClock;
import vn.dondoc.task.TaskService;

/**
 * The program of one more task-service beside that of a platform: on the same store, broker and business clock, with ports of
 * its own. The launcher itself runs no part twice on one folder.
 */
public final class SecondProcess {

    private SecondProcess() {}

    /** The words of its command line. */
    public static List<String> words(Ports platform, Path data, Ports own) {
        return List.of(String.valueOf(platform.base()), data.toString(), String.valueOf(own.base()));
    }

    public static void main(String[] words) {
        Ports own = new Ports(Integer.parseInt(words[2]));
        DataFolder data = new DataFolder(Path.of(words[1]), Set.of(), false);
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("dondoc.logs", data.logs().toString());
        System.setProperty("dondoc.log", "second");
        Map<String, Object> settings =
                new HashMap<>(new Settings(new Ports(Integer.parseInt(words[0])), data).of(Part.TASK));
        settings.put("server.port", own.of(Part.TASK));
        settings.put("management.server.port", own.management(Part.TASK));
        new SpringApplicationBuilder(TaskService.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=" + Part.TASK.id())
                .initializers(context -> {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("second", settings));
                    context.getBeanFactory().registerSingleton("businessClock", new OffsetClock(data.clock()));
                })
                .run();
        System.out.println("Sẵn sàng.");
    }
}
