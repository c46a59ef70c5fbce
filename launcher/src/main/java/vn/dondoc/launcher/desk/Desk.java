package vn.dondoc.launcher.desk;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.dondoc.chassis.text.TextConfiguration;
import vn.dondoc.launcher.clock.ClockController;
import vn.dondoc.launcher.clock.OffsetClock;
import vn.dondoc.launcher.identity.IdentityConfiguration;
import vn.dondoc.launcher.inbox.Inbox;
import vn.dondoc.launcher.inbox.MailServer;

/**
 * Sign-in, inbox and clock in one web application. It names what Spring Boot may configure for it, since the class path
 * holds what all the services need.
 */
@SpringBootConfiguration
@ComponentScan(basePackageClasses = {IdentityConfiguration.class, Inbox.class, ClockController.class})
@Import(TextConfiguration.class)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
public class Desk {

    @Bean
    Inbox inbox(@Value("${dondoc.inbox}") Path folder) {
        return new Inbox(folder);
    }

    @Bean(destroyMethod = "stop")
    MailServer mailServer(@Value("${dondoc.smtp.port}") int port, Inbox inbox, OffsetClock clock) {
        return new MailServer(port, inbox, clock);
    }
}
