package vn.dondoc.chassis;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/** Does not start with a secret that is an empty file, as a program that failed may have left it. */
final class SecretFiles implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        ConfigurableEnvironment environment = beans.getBean(ConfigurableEnvironment.class);
        List<String> empty = environment.getPropertySources().stream()
                .filter(ConfigTreePropertySource.class::isInstance)
                .map(ConfigTreePropertySource.class::cast)
                .flatMap(folder -> Arrays.stream(folder.getPropertyNames())
                        .filter(name -> String.valueOf(folder.getProperty(name)).isBlank()))
                .sorted()
                .toList();
        if (!empty.isEmpty()) {
            throw new IllegalStateException("These secrets are empty files: " + String.join(", ", empty));
        }
    }
}
