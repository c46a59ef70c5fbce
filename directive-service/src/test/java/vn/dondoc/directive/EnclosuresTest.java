package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.directive.file.Originals;
import vn.dondoc.directive.intake.Paper;

/** What comes with a document: put to a draft, and part of what is issued. */
@Import(MortalStore.class)
class EnclosuresTest extends Province {
    private static final byte[] TEXT = "Danh sách các đơn vị báo cáo.".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Originals originals;

    @Autowired
    private MortalStore store;

    private String id = "";

    @BeforeEach
    void aDraft() {
        id = draft(directive(task("T02", "trong tháng 12/2023")));
    }

    @Test
    void keepsWhatComesWithADraftAndListsItInItsOrder() throws Exception {
        Answer text = add("phu-luc.txt", TEXT, CLERK);
        assertThat(text.status()).isEqualTo(201);
        assertThat(text.header("Location")).isEqualTo("/api/v1/directives/" + id + "/enclosures/" + text.text("/id"));
        assertThat(add("bieu-mau.xlsx", workbook(), CLERK).text("/mediaType")).endsWith("spreadsheetml.sheet");
        assertThat(add("x.exe", Paper.docx("Đề cương."), CLERK).text("/mediaType"))
                .endsWith("wordprocessingml.document");
        assertThat(add("ban-ve.pdf", Paper.pdf("Bản vẽ."), CLERK).text("/mediaType"))
                .isEqualTo("application/pdf");

        assertThat(names()).containsExactly("phu-luc.txt", "bieu-mau.xlsx", "x.exe", "ban-ve.pdf");
        assertThat(get("/directives/" + id).json().at("/enclosures/0/size").asInt())
                .isEqualTo(TEXT.length);
    }

    @Test
    void keepsTheSameFileOnce() {
        String first = add("phu-luc.txt", TEXT, CLERK).text("/id");
        String tag = get("/directives/" + id).header("ETag");

        assertThat(add("phu-luc.txt", TEXT, CLERK).text("/id")).isEqualTo(first);

        assertThat(get("/directives/" + id).header("ETag")).isEqualTo(tag);
        assertThat(names()).hasSize(1);
        assertThat(add("khac.txt", TEXT, CLERK).text("/id")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "'C:\\Users\\lan\\Phụ lục.txt', Phụ lục.txt",
        "'', van-ban",
        "'a\u202e\u0000b.txt', ab.txt"
    })
    void givesAFileANameWithoutAPath(String sent, String kept) {
        assertThat(add(sent, TEXT, CLERK).text("/name")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"<html><script>alert(1)</script>", "PK\u0003\u0004 nothing", "MZ\u0001\u0002\u0001MZ", "{\\rtf1 a}"})
    void keepsNothingElseWhateverItIsCalled(String content) {
        Answer refused = add("bao-cao.docx", content.getBytes(StandardCharsets.ISO_8859_1), CLERK);

        assertThat(refused.status()).isEqualTo(415);
        assertThat(names()).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyOrTooLarge() {
        assertThat(add("a.txt", new byte[0], CLERK).status()).isEqualTo(422);
        assertThat(add("a.txt", "a".repeat(10_000_001).getBytes(StandardCharsets.UTF_8), CLERK)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void takesTwentyAndNoMore() {
        IntStream.range(0, 20)
                .forEach(i -> assertThat(add(i + ".txt", TEXT, CLERK).status()).isEqualTo(201));

        assertThat(add("20.txt", TEXT, CLERK).text("/type")).isEqualTo("urn:dondoc:problem:too-many-enclosures");
        assertThat(names()).hasSize(20);
        assertThat(mongo.getCollection("originals").countDocuments()).isEqualTo(20);
    }

    @Test
    void isDownloadedAsItCameAndNeverShownInPlace() throws Exception {
        String file = add("Phụ lục.txt", TEXT, CLERK).text("/id");

        MockHttpServletResponse answer = http.perform(
                        MockMvcRequestBuilders.get(at(file)).with(Tokens.bearer(CLERK)))
                .andReturn()
                .getResponse();

        assertThat(answer.getContentAsByteArray()).isEqualTo(TEXT);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c.txt");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy")).contains("sandbox");
        assertThat(trail.entries(at(file))).isNotEmpty();
    }

    @Test
    void isTakenFromADraftAndThenForgotten() {
        String file = add("phu-luc.txt", TEXT, CLERK).text("/id");
        mongo.getCollection("looseOriginals").deleteMany(new Document());

        assertThat(remove(file, CLERK).status()).isEqualTo(204);

        assertThat(names()).isEmpty();
        assertThat(remove(file, CLERK).status()).isEqualTo(404);
        assertThat(get("/directives/" + id + "/enclosures/" + file, CLERK).status())
                .isEqualTo(404);
        assertThat(mongo.getCollection("looseOriginals").countDocuments()).isOne();
    }

    @Test
    void staysWithWhatWasIssued() {
        String file = add("phu-luc.txt", TEXT, CLERK).text("/id");
        issue(id, "CALENDAR_MISSING", "DUE_ON_WEEKEND");
        assertThat(get("/directives/" + id).text("/state")).isEqualTo("ISSUED");

        assertThat(remove(file, CLERK).status()).isEqualTo(409);
        assertThat(add("khac.txt", TEXT, CLERK).status()).isEqualTo(409);
        assertThat(names()).containsExactly("phu-luc.txt");
    }

    @Test
    void isNobodyElsesToSeeOrChange() {
        String file = add("phu-luc.txt", TEXT, CLERK).text("/id");
        String other = Tokens.person("clerk", "T02");

        assertThat(add("khac.txt", TEXT, other).status()).isEqualTo(404);
        assertThat(remove(file, other).status()).isEqualTo(404);
        assertThat(get("/directives/" + id + "/enclosures/" + file, other).status())
                .isEqualTo(404);
        assertThat(add("khac.txt", TEXT, Tokens.person("officer", "T00")).status())
                .isEqualTo(403);
        String second = draft(directive(task("T02", "trong tháng 12/2023")));
        assertThat(get("/directives/" + second + "/enclosures/" + file, CLERK).status())
                .isEqualTo(404);
        assertThat(names()).containsExactly("phu-luc.txt");
    }

    /** Whoever dies on the way leaves the file with the draft, or to be looked at in a day. */
    @Test
    void noFileIsLostNorLeftWhereverAProcessDies() {
        int deaths = 0;
        for (boolean dies = true; dies; deaths += dies ? 1 : 0) {
            foundProvince();
            aDraft();
            dies = store.diesAfter(deaths, () -> add("phu-luc.txt", TEXT, CLERK));
            assertHeldOrLoose(deaths);
        }
        assertThat(deaths).isGreaterThan(2);
        deaths = 0;
        for (boolean dies = true; dies; deaths += dies ? 1 : 0) {
            foundProvince();
            aDraft();
            String file = add("phu-luc.txt", TEXT, CLERK).text("/id");
            mongo.getCollection("looseOriginals").deleteMany(new Document());
            dies = store.diesAfter(deaths, () -> remove(file, CLERK));
            assertHeldOrLoose(deaths);
        }
        assertThat(deaths).isGreaterThan(1);
    }

    private void assertHeldOrLoose(int deaths) {
        for (Document file : mongo.getCollection("originals").find()) {
            boolean held = !names().isEmpty();
            long loose =
                    mongo.getCollection("looseOriginals").countDocuments(new Document("_id", file.getString("_id")));
            assertThat(held || loose == 1).as("after %d writes", deaths).isTrue();
        }
        for (JsonNode enclosure : get("/directives/" + id).json().at("/enclosures")) {
            assertThat(originals.find(enclosure.get("id").asString())).isPresent();
        }
    }

    @Test
    void aDeletedDraftLetsItsFilesGo() {
        add("phu-luc.txt", TEXT, CLERK);
        mongo.getCollection("looseOriginals").deleteMany(new Document());
        String tag = get("/directives/" + id).header("ETag");

        assertThat(call(MockMvcRequestBuilders.delete("/api/v1/directives/" + id)
                                .with(Tokens.bearer(CLERK))
                                .header("If-Match", tag))
                        .status())
                .isEqualTo(204);

        assertThat(mongo.getCollection("looseOriginals").countDocuments()).isOne();
    }

    private Answer add(String name, byte[] bytes, String token) {
        return call(MockMvcRequestBuilders.multipart("/api/v1/directives/" + id + "/enclosures")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(Tokens.bearer(token)));
    }

    private Answer remove(String file, String token) {
        return call(MockMvcRequestBuilders.delete(at(file)).with(Tokens.bearer(token)));
    }

    private String at(String file) {
        return "/api/v1/directives/" + id + "/enclosures/" + file;
    }

    private List<String> names() {
        return get("/directives/" + id)
                .json()
                .at("/enclosures")
                .valueStream()
                .map(one -> one.get("name").asString())
                .toList();
    }

    private static byte[] workbook() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Biểu 1").createRow(0).createCell(0).setCellValue("Đơn vị");
            book.write(out);
            return out.toByteArray();
        }
    }
}
