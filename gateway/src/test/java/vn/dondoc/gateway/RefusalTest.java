package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void hasItsSentenceInEveryLanguage(String language) throws Exception {
        try (InputStream sentences = Refusal.class.getResourceAsStream(language)) {
            assertThat(new PropertyResourceBundle(Objects.requireNonNull(sentences)).keySet())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(
                                    Arrays.stream(Refusal.values()).map(Refusal::key),
                                    Arrays.stream(Unacceptable.Fault.values()).map(Unacceptable.Fault::key),
                                    Arrays.stream(ProblemPage.Kind.values()).map(ProblemPage.Kind::what),
                                    Arrays.stream(ProblemPage.Kind.values()).map(ProblemPage.Kind::then),
                                    Stream.of(ProblemPage.AGAIN, ProblemPage.HOME))
                            .flatMap(keys -> keys)
                            .toList());
        }
    }
}
