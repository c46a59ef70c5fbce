package vn.dondoc.launcher;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.dondoc.console.Console;
import vn.dondoc.directive.DirectiveService;
import vn.dondoc.gateway.Gateway;
import vn.dondoc.launcher.clock.OffsetClock;
import vn.dondoc.launcher.desk.Desk;
import vn.dondoc.notification.NotificationService;
import vn.dondoc.report.ReportService;
import vn.dondoc.task.TaskService;

/** Starts the Spring applications, each with its own configuration file, the launcher's settings and business clock. */
final class Applications {

    private final Settings settings;
    private final OffsetClock clock;

    Applications(Settings settings, OffsetClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Comes back when the application answers. */
    ConfigurableApplicationContext start(Part part) {
        return new SpringApplicationBuilder(mainClass(part))
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                // The launcher stops them itself, in order; Spring's own hook would wait for one that is still
                // starting.
                .registerShutdownHook(false)
                .properties("spring.config.name=" + part.id())
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("launcher", settings.of(part)));
                    context.getBeanFactory().registerSingleton("businessClock", clock);
                })
                .run();
    }

    private static Class<?> mainClass(Part part) {
        return switch (part) {
            case DESK -> Desk.class;
            case DIRECTIVE -> DirectiveService.class;
            case TASK -> TaskService.class;
            case REPORT -> ReportService.class;
            case NOTIFICATION -> NotificationService.class;
            case GATEWAY -> Gateway.class;
            case CONSOLE -> Console.class;
            case BROKER, STORE -> throw new IllegalArgumentException(part + " is no Spring application");
        };
    }
}
