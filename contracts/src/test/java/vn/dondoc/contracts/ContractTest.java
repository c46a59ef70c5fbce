package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
    static Stream<Contract> all() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyExampleFitsItsSchema(Contract contract) {
        assertThat(contract.faults(contract.example())).isEmpty();
        assertThat(contract.faults(contract.exampleWithUnknownMembers())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyExampleHasItsKeyAndVersion(Contract contract) {
        assertThat(contract.keyOf(contract.example())).isNotBlank();
        assertThat(contract.faults(contract.example().replaceFirst("\"version\": \\d+", "\"version\": 0")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBodyWithoutItsMembersDoesNotFit(Contract contract) {
        assertThat(contract.faults("{}")).isNotEmpty();
    }
}
