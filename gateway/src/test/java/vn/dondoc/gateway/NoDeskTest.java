package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;

/** Outside the launcher there is no desk, the sign-in may have an address of its own, and some do without the pages for people: then nothing leads there. */
class NoDeskTest {
    @Configuration
    @EnableConfigurationProperties({Services.class, SignIn.class, Limits.class})
    @Import(RateLimits.class)
    static class Settings {}

    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, Routes.class)
            .withPropertyValues(
                    "dondoc.services.directive=http://d",
                    "dondoc.services.task=http://t",
                    "dondoc.services.report=http://r",
                    "dondoc.services.notification=http://n",
                    "dondoc.sign-in.authorize=/a",
                    "dondoc.sign-in.token=/t",
                    "dondoc.limits.client.calls=1",
                    "dondoc.limits.client.window=1s",
                    "dondoc.limits.session.calls=1",
                    "dondoc.limits.session.window=1s",
                    "dondoc.limits.cookie=c",
                    "dondoc.limits.address.calls=1",
                    "dondoc.limits.address.window=1s",
                    "dondoc.identity.issuer=http://i/identity/realms/dondoc");

    @Test
    void hasNoWayToWhatIsNotThere() {
        gateway.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RouterFunction.class));
        gateway.withPropertyValues("dondoc.services.desk=http://desk")
                .run(context -> assertThat(context).hasSingleBean(RouterFunction.class));
        gateway.withPropertyValues("dondoc.services.identity=http://identity")
                .run(context -> assertThat(context).hasSingleBean(RouterFunction.class));
        gateway.withPropertyValues("dondoc.services.console=http://console")
                .run(context ->
                        assertThat(context).getBeans(RouterFunction.class).hasSize(2));
    }
}
