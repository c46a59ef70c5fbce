package vn.dondoc.launcher;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.dondoc.launcher.clock.OffsetClock;
import vn.dondoc.launcher.desk.Desk;

/** Starts the Spring applications, each with its own configuration file, the launcher's settings and business clock. */
final class Applications {

    private final Settings settings;
    private final OffsetClock clock;

    Applications(Settings settings, OffsetClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Comes back when the application answers. */
    ConfigurableApplicationContext start(Part part) throws ClassNotFoundException {
        return new SpringApplicationBuilder(mainClass(part))
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=" + part.id())
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("launcher", settings.of(part)));
                    context.getBeanFactory().registerSingleton("businessClock", clock);
                })
                .run();
    }

    private static Class<?> mainClass(Part part) throws ClassNotFoundException {
        return switch (part) {
            case DESK -> Desk.class;
            case DIRECTIVE -> Class.forName("vn.dondoc.directive.DirectiveService");
            case TASK -> Class.forName("vn.dondoc.task.TaskService");
            case REPORT -> Class.forName("vn.dondoc.report.ReportService");
            case NOTIFICATION -> Class.forName("vn.dondoc.notification.NotificationService");
            case GATEWAY -> Class.forName("vn.dondoc.gateway.Gateway");
            case BROKER, STORE -> throw new IllegalArgumentException(part + " is no Spring application");
        };
    }
}
