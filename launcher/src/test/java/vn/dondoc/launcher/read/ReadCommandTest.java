package vn.dondoc.launcher.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.launcher.Trouble;

class ReadCommandTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Texts TEXTS = Texts.ofAllModules();

    @TempDir
    private Path folder;

    @Test
    void printsOneLineForEachDocumentInTheOrderOfTheirNames() throws Exception {
        List<JsonNode> lines = read(true, SAMPLES.toString());

        assertThat(lines).hasSize(7);
        assertThat(lines).extracting(line -> line.required("file").asString()).isSorted();
        JsonNode first = lines.getFirst();
        assertThat(first.required("type").asString()).isEqualTo("CONG_VAN");
        assertThat(first.at("/items/0/leads/0").asString()).isEqualTo("Các sở, ban, ngành");
        assertThat(first.required("places")
                        .required("/items/0/leads/0")
                        .required("unitId")
                        .asString())
                .isEqualTo("CAC-SO");
        assertThat(first.required("warnings").valueStream())
                .isNotEmpty()
                .allSatisfy(
                        warning -> assertThat(warning.propertyNames()).containsExactly("code", "message", "pointer"));
    }

    @Test
    void oneDocumentThatCannotBeReadStopsNoOther() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "");
        Files.write(folder.resolve("b.pdf"), new byte[] {'%', 'P', 'D', 'F', '-'});
        Files.copy(SAMPLES.resolve("01-ke-hoach-hanh-dong-2024.txt"), folder.resolve("c.txt"));
        Files.writeString(folder.resolve("d.json"), "{}");

        List<JsonNode> lines = read(false, folder.toString());

        assertThat(lines)
                .extracting(line -> line.required("file").asString())
                .containsExactly("a.txt", "b.pdf", "c.txt");
        assertThat(lines.get(0).at("/error/code").asString()).isEqualTo("empty");
        assertThat(lines.get(1).at("/error/code").asString()).isEqualTo("damaged");
        assertThat(lines.get(2).has("error")).isFalse();
    }

    @Test
    void knowsTheUnitsOfAnotherProvince() throws Exception {
        Path csv = folder.resolve("units.csv");
        Files.writeString(csv, """
                code,name,shortName,kind,parent,validFrom
                P01,UBND tỉnh Bình Minh,UBND tỉnh,PROVINCE,,2021-07-01
                P01.1,Sở Tài chính,,DEPARTMENT,P01,2021-07-01
                """);
        Path json = folder.resolve("units.json");
        Files.writeString(json, """
                {"units": [{"code": "Q01", "name": "UBND tỉnh", "kind": "PROVINCE", "validFrom": "2021-07-01"}],
                 "groups": {"TAT-CA": {"name": "Các sở, ban, ngành", "rule": {"kind": "DEPARTMENT"}}}}""");
        String sample = SAMPLES.resolve("01-ke-hoach-hanh-dong-2024.txt").toString();

        assertThat(lead(read(true, sample, "--units", csv.toString()))).isEqualTo("CAC-SO");
        assertThat(lead(read(true, sample, "--units", json.toString()))).isEqualTo("TAT-CA");
    }

    @Test
    void saysWhatItDoesNotUnderstand() throws IOException {
        assertThat(trouble(() -> ReadOptions.of())).contains("./run read");
        assertThat(trouble(() -> ReadOptions.of("--unit", "x"))).contains("--unit");
        assertThat(trouble(() -> ReadOptions.of("--units", "--help"))).contains("--units");
        assertThat(trouble(() -> ReadOptions.of("nowhere.txt"))).contains("nowhere.txt");
        Path csv = folder.resolve("units.csv");
        Files.writeString(csv, "code,name,kind,validFrom\nP01,UBND tỉnh,PROVINCE,hôm nay\n");
        assertThat(trouble(() -> read(true, SAMPLES.toString(), "--units", csv.toString())))
                .contains("dòng 2");
    }

    private static String trouble(ThrowingCallable command) {
        return TEXTS.inVietnamese(catchThrowableOfType(Trouble.class, command).words());
    }

    private static String lead(List<JsonNode> lines) {
        return lines.getFirst()
                .required("places")
                .required("/items/0/leads/0")
                .required("unitId")
                .asString();
    }

    private static List<JsonNode> read(boolean all, String... words) throws IOException, InterruptedException {
        StringWriter out = new StringWriter();
        assertThat(ReadCommand.run(ReadOptions.of(words), out)).isEqualTo(all);
        return out.toString().lines().map(JSON::readTree).toList();
    }
}
