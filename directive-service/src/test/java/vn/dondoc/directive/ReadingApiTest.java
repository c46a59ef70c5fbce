package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.dondoc.directive.intake.Paper;
import vn.dondoc.messaging.testing.Tokens;

class ReadingApiTest extends Province {
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
        assertThat(read(TEXT).codes("/warnings", "code")).contains("DUPLICATE_DOCUMENT");
    }

    @Test
    void whatCannotBeReadIsRefusedInTheLanguageOfWhoeverAsks() {
        Answer scan = upload(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'}, "a.pdf");
        assertThat(scan.status()).isEqualTo(415);
        assertThat(scan.text("/type")).isEqualTo("urn:dondoc:problem:no-text-layer");
        assertThat(scan.text("/title")).contains("OCR");

        assertThat(read("").text("/type")).isEqualTo("urn:dondoc:problem:empty");
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
