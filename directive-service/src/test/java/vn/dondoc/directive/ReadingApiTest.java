package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.directive.group.Directories;
import vn.dondoc.directive.group.Directory;
import vn.dondoc.directive.intake.Paper;
import vn.dondoc.directive.intake.ReadingBulkhead;

class ReadingApiTest extends Province {
    @Autowired
    private Directories directories;

    @Autowired
    private ReadingBulkhead bulkhead;

    private static final String TEXT = """
            ỦY BAN NHÂN DÂN                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              TỈNH AN LẠC                            Độc lập - Tự do - Hạnh phúc

            Số: 812/UBND-TH                       An Lạc, ngày 14 tháng 12 năm 2023
         V/v xây dựng kế hoạch hành động

                                         Kính gửi: Sở Tài chính.

            Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:

            1. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ xây dựng kế hoạch hành động năm 2024, báo cáo
        UBND tỉnh trước ngày 28/12/2023.

            2. UBND xã Bình Yên rà soát các công trình trọng điểm trên địa bàn, báo cáo kết quả thực hiện về
        Sở Tài chính trong tháng 12/2023.

        Nơi nhận:                                             CHỦ TỊCH
        - Như trên;
        - Lưu: VT.                                         Nguyễn Văn An
        """;

    @Test
    void whatIsNotSeenInADocumentIsNotReadAndNotTakenIntoItsTitle() {
        Answer reading = read(TEXT.replace("V/v xây dựng", "V/v \u202exây\u200b dựng"));
        assertThat(reading.text("/subject")).doesNotContain("\u202e", "\u200b");
        String body = reading.json().toString();

        assertThat(post("/directives", body).status()).isEqualTo(201);
        assertThat(post("/directives", body.replace("\"subject\":\"", "\"subject\":\"\u202e"))
                        .faults("errors"))
                .containsExactly("NOT_LEGIBLE /subject");
    }

    @Test
    void whatIsShownOfADirectiveMayReplaceItAndNothingElseBesideIt() {
        Answer draft = post("/directives", read(TEXT).json().toString());
        String shown = draft.json().toString();

        Answer again = put("/directives/" + draft.text("/id"), "\"1\"", shown);
        Answer wrong = put("/directives/" + draft.text("/id"), "\"2\"", shown.replace("\"leads\"", "\"lead\""));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/items")).isEqualTo(draft.json().at("/items"));
        assertThat(wrong.faults("errors")).containsExactly("UNKNOWN_MEMBER /items/0/lead");
        assertThat(wrong.text("/errors/0/message")).contains("“leads”");
    }

    @Test
    void whatWasReadOfATextIsTheBodyThatRegistersIt() {
        Answer reading = read(TEXT);

        assertThat(reading.status()).isEqualTo(200);
        assertThat(reading.text("/number")).isEqualTo("812/UBND-TH");
        assertThat(reading.text("/issuedOn/date")).isEqualTo("2023-12-14");
        assertThat(reading.text("/items/0/leads/0")).isEqualTo("Sở Tài chính");
        assertThat(reading.json()
                        .at("/places")
                        .at("/~1items~10~1leads~10")
                        .at("/unitId")
                        .asString())
                .isEqualTo("T02");
        assertThat(reading.json().has("text")).isFalse();

        Answer draft = post("/directives", reading.json().toString());
        assertThat(draft.status()).as(draft.json().toString()).isEqualTo(201);
        Answer issued =
                issue(draft.text("/id"), draft.codes("/warnings", "code").toArray(String[]::new));
        assertThat(issued.status()).as(issued.json().toString()).isEqualTo(200);
        assertThat(issued.text("/state")).isEqualTo("ISSUED");
    }

    @Test
    void saysAtOnceWhoIsNamedAndNotKnown() {
        assertThat(read(TEXT).codes("/warnings", "code")).doesNotContain("UNKNOWN_UNIT");
        assertThat(read(TEXT.replace("UBND xã Bình Yên", "Sở Công Thương")).faults("warnings"))
                .contains("UNKNOWN_UNIT /items/1/leads/0");
    }

    @Test
    void theSameDocumentAsAFileIsReadTheSame() throws Exception {
        Answer text = read(TEXT);

        Answer docx = upload(Paper.docx(TEXT), "văn bản.docx");
        byte[] printed = Paper.pdf(TEXT);
        Answer pdf = upload(printed, "văn bản.pdf");

        assertThat(docx.status()).as(docx.json().toString()).isEqualTo(200);
        for (String member : new String[] {"number", "issuedOn", "type", "issuer", "subject", "items", "references"}) {
            assertThat(docx.json().get(member)).as(member).isEqualTo(text.json().get(member));
            assertThat(pdf.json().get(member)).as(member).isEqualTo(text.json().get(member));
        }
        assertThat(pdf.text("/text")).contains("Số: 812/UBND-TH");
        assertThat(pdf.text("/original")).matches("[0-9a-f]{64}").isNotEqualTo(docx.text("/original"));

        String id = post("/directives", pdf.json().toString()).text("/id");
        http.perform(MockMvcRequestBuilders.get("/api/v1/directives/" + id + "/original")
                        .with(Tokens.bearer(MACHINE)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(printed));
        assertThat(trail.entries("/api/v1/directives/" + id + "/original"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("method", "GET")
                        .containsEntry("status", 200)
                        .containsKey("who"));
        assertThat(read(TEXT).codes("/warnings", "code")).contains("DUPLICATE_DOCUMENT");
    }

    /** Whoever issues it may not be who had it read. */
    @Test
    void whatWasNotReadOfAFileHasToBeConfirmedAtTheIssue() {
        Answer reading = upload(Paper.docx(TEXT, "Mật: trước ngày 20/12/2023."), "văn bản.docx");
        assertThat(reading.faults("warnings").stream().filter(one -> one.equals("HIDDEN_TEXT ")))
                .hasSize(1);

        String id = post("/directives", reading.json().toString()).text("/id");
        List<String> odd = get("/directives/" + id).codes("/warnings", "code");
        assertThat(odd).contains("HIDDEN_TEXT");
        List<String> others =
                odd.stream().filter(code -> !code.equals("HIDDEN_TEXT")).toList();
        Answer refused = issue(id, others.toArray(String[]::new));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.faults("warnings")).containsExactly("HIDDEN_TEXT ");
        Answer issued = issue(id, odd.toArray(String[]::new));
        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.codes("/warnings", "code")).contains("HIDDEN_TEXT");

        // As any warning, it is asked again of an amendment that keeps the file.
        String amendment = "{\"reason\": \"Sửa\", \"confirm\": %s, \"content\": %s}"
                .formatted(
                        json.writeValueAsString(others),
                        reading.json().toString().replace("xây dựng", "lập"));
        assertThat(post("/directives/" + id + "/amend", amendment, MACHINE, "If-Match", "\"2\"")
                        .faults("warnings"))
                .containsExactly("HIDDEN_TEXT ");
    }

    @Test
    void wordsInAnOldEncodingAreSaidOfADraftUntilTheyAreMended() {
        String old = "B¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô cña tØnh, göi vÒ Së Tµi chÝnh tr­íc ngµy";
        String id = draft(directive(task("T02", "trong tháng 12/2023").replace("Báo cáo kết quả.", old)));

        assertThat(get("/directives/" + id).codes("/warnings", "code")).contains("OLD_ENCODING");
        assertThat(issue(id).codes("/warnings", "code")).contains("OLD_ENCODING");
        put("/directives/" + id, "\"1\"", directive(task("T02", "trong tháng 12/2023")));

        assertThat(get("/directives/" + id).codes("/warnings", "code")).doesNotContain("OLD_ENCODING");
    }

    @Test
    void aFileIsKeptAsWhatItIsAndNotAsWhatTheSenderCallsIt() throws Exception {
        Answer read = call(MockMvcRequestBuilders.multipart("/api/v1/directives/read")
                .file(new MockMultipartFile("file", "a.html", "text/html", TEXT.getBytes(StandardCharsets.UTF_8)))
                .with(Tokens.bearer(MACHINE)));
        String id = post("/directives", read.json().toString()).text("/id");

        http.perform(MockMvcRequestBuilders.get("/api/v1/directives/" + id + "/original")
                        .with(Tokens.bearer(MACHINE)))
                .andExpect(content().contentType("text/plain;charset=UTF-8"));
    }

    @Test
    void unitsAndGroupsThatAreNewAreKnownAtOnce() {
        String toOne = TEXT.replace("UBND xã Bình Yên rà soát", "Giao Sở Du lịch chủ trì rà soát");
        String toAll = TEXT.replace("UBND xã Bình Yên rà soát", "Giao các hội đặc thù chủ trì rà soát");
        assertThat(unitOfTheSecondItem(toOne)).isEmpty();

        importUnits(HEAD + "T10,Sở Du lịch,,DEPARTMENT,T00,,2020-01-01,");
        assertThat(unitOfTheSecondItem(toOne)).isEqualTo("T10");

        assertThat(unitOfTheSecondItem(toAll)).isEmpty();
        put("/unit-groups/hoi", null, "{\"name\": \"Các hội đặc thù\", \"members\": [\"T10\"]}");
        assertThat(unitOfTheSecondItem(toAll)).isEqualTo("hoi");
    }

    @Test
    void whoeverStandsInThePlaceOfAUnitThatHasEndedMightBeMeant() {
        String text = TEXT.replace("UBND xã Bình Yên rà soát", "Giao Sở Thương mại chủ trì rà soát");
        assertThat(unitOfTheSecondItem(text)).isEqualTo("T09");

        put("/units/T09", "\"1\"", """
            {"name": "Sở Thương mại", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01",
             "validTo": "2022-12-31", "successors": ["T02", "T03"]}\
            """);

        JsonNode now = leadOfTheSecondItem(text);
        assertThat(now.has("unitId")).isFalse();
        assertThat(now.at("/candidates").toString()).isEqualTo("[\"T02\",\"T03\"]");
        assertThat(unitOfTheSecondItem(text.replace("năm 2023", "năm 2022"))).isEqualTo("T09");
    }

    @Test
    void theDirectoryIsLoadedAgainOnlyWhenItIsDifferent() {
        Directory before = directories.current();
        read(TEXT);
        assertThat(directories.current()).isSameAs(before);

        importUnits(HEAD + "T10,Sở Du lịch,,DEPARTMENT,T00,,2020-01-01,");
        assertThat(directories.current()).isNotSameAs(before);
    }

    @Test
    void aFileComesIntoMemoryOnlyWhenThereIsAPermitForIt() throws Exception {
        int permits = Runtime.getRuntime().availableProcessors();
        CountDownLatch open = new CountDownLatch(permits);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger opened = new AtomicInteger();
        Callable<Integer> upload = () -> call(MockMvcRequestBuilders.multipart("/api/v1/directives/read")
                        .file(new MockMultipartFile("file", "a.txt", null, TEXT.getBytes(StandardCharsets.UTF_8)) {
                            @Override
                            public InputStream getInputStream() throws IOException {
                                opened.incrementAndGet();
                                open.countDown();
                                try {
                                    goOn.await();
                                } catch (InterruptedException e) {
                                    throw new IOException(e);
                                }
                                return super.getInputStream();
                            }
                        })
                        .with(Tokens.bearer(
                                Tokens.machine(UUID.randomUUID().toString(), "directives:write units:all"))))
                .status();

        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            List<Future<Integer>> first =
                    Stream.generate(() -> callers.submit(upload)).limit(permits).toList();
            open.await();
            FutureTask<Integer> next = new FutureTask<>(upload);
            Thread caller = Thread.ofPlatform().start(next);
            Awaitility.await().until(() -> isAtTheDoor(caller));
            assertThat(opened).hasValue(permits);

            goOn.countDown();
            assertThat(next.get()).isEqualTo(200);
            for (Future<Integer> one : first) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void whoComesWhenTooManyWaitIsTurnedAwayAtOnce() {
        List<Caller> others = Stream.of("a", "b", "c", "d", "e")
                .flatMap(name -> Stream.generate(() -> new Caller(name, name, null, Set.of()))
                        .limit(4))
                .toList();
        others.forEach(bulkhead::enter);
        try {
            Answer busy = read(TEXT);
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.text("/type")).endsWith(":busy");
            assertThat(busy.header("Retry-After")).isEqualTo("2");
        } finally {
            others.forEach(bulkhead::leave);
        }
        for (int i = 0; i < 30; i++) {
            assertThat(read("").text("/type")).endsWith(":empty");
        }
    }

    @Test
    void nobodyKeepsTheOthersOutWithManyDocuments() {
        Caller greedy = new Caller("m", "m", null, Set.of());
        for (int i = 0; i < 4; i++) {
            bulkhead.enter(greedy);
        }
        try {
            assertThatThrownBy(() -> bulkhead.enter(greedy)).hasMessageContaining("too-many-readings");
            Answer more = call(MockMvcRequestBuilders.post("/api/v1/directives/read")
                    .contentType(MediaType.TEXT_PLAIN)
                    .content(TEXT)
                    .with(Tokens.bearer(Tokens.machine("m", "directives:write"))));
            assertThat(more.status()).isEqualTo(429);
            assertThat(more.text("/type")).endsWith(":too-many-readings");
            assertThat(more.text("/title")).contains("4 văn bản");
            assertThat(more.header("Retry-After")).isEqualTo("2");
            assertThat(read(TEXT).status()).isEqualTo(200);
        } finally {
            for (int i = 0; i < 4; i++) {
                bulkhead.leave(greedy);
            }
        }
    }

    /** Neither a place nor a byte of the disk is for who may have nothing read. */
    @Test
    void whoMayHaveNothingReadIsRefusedBeforeHisBodyIsRead() {
        AtomicBoolean touched = new AtomicBoolean();
        Answer refused = call(context -> {
            MockHttpServletRequest request = new MockHttpServletRequest(context, "POST", "/api/v1/directives/read") {
                @Override
                public ServletInputStream getInputStream() {
                    touched.set(true);
                    return super.getInputStream();
                }
            };
            request.setContentType(MediaType.TEXT_PLAIN_VALUE);
            request.setContent(new byte[10_000_000]);
            return Tokens.bearer(Tokens.machine("nobody", "directives:read units:all"))
                    .postProcessRequest(request);
        });
        assertThat(refused.status()).isEqualTo(403);
        assertThat(touched).isFalse();
    }

    private String unitOfTheSecondItem(String text) {
        return leadOfTheSecondItem(text).at("/unitId").asString("");
    }

    private JsonNode leadOfTheSecondItem(String text) {
        return read(text).json().at("/places").at("/~1items~11~1leads~10");
    }

    @Test
    void whatCannotBeReadIsRefusedInTheLanguageOfWhoeverAsks() {
        Answer scan = upload(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'}, "a.pdf");
        assertThat(scan.status()).isEqualTo(415);
        assertThat(scan.text("/type")).isEqualTo("urn:dondoc:problem:no-text-layer");
        assertThat(scan.text("/title")).contains("OCR");

        assertThat(read("").text("/type")).isEqualTo("urn:dondoc:problem:empty");
        assertThat(read("").text("/errors/0/message")).isEqualTo(read("").text("/title"));
        Answer torn = upload(Arrays.copyOf(Paper.docx("Sở Nội vụ báo cáo."), 1_000), "a.docx");
        assertThat(torn.text("/type")).isEqualTo("urn:dondoc:problem:damaged");
        assertThat(torn.json().at("/errors/0/pointer").asString()).isEmpty();
        assertThat(read("(".repeat(200_000)).text("/type")).isEqualTo("urn:dondoc:problem:no-words");
        assertThat(read("a".repeat(10_500_000)).status()).isEqualTo(413);
        assertThat(call(MockMvcRequestBuilders.multipart("/api/v1/directives/read")
                                .with(Tokens.bearer(MACHINE)))
                        .status())
                .isEqualTo(400);
        assertThat(post("/directives/read", "{}").status()).isEqualTo(415);
        assertThat(call(MockMvcRequestBuilders.post("/api/v1/directives/read")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content(TEXT)
                                .with(Tokens.bearer(Tokens.person("officer", "T02"))))
                        .status())
                .isEqualTo(403);
    }

    private Answer read(String text) {
        return call(MockMvcRequestBuilders.post("/api/v1/directives/read")
                .contentType(MediaType.TEXT_PLAIN)
                .content(text.getBytes(StandardCharsets.UTF_8))
                .with(Tokens.bearer(MACHINE)));
    }

    private Answer upload(byte[] file, String name) {
        return call(MockMvcRequestBuilders.multipart("/api/v1/directives/read")
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .with(Tokens.bearer(MACHINE)));
    }
}
