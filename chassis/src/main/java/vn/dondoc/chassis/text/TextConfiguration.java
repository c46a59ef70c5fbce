package vn.dondoc.chassis.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class TextConfiguration {

    @Bean
    Texts texts() {
        return Texts.ofAllModules();
    }
}
