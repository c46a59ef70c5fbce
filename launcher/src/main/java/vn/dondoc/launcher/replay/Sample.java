package vn.dondoc.launcher.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** The sample directives in the order and at the times at which the story issues them. */
public enum Sample {
    SEA_WARNING("06-cong-dien-gio-mua", "2023-12-14T08:05"),
    REFORM_PLAN("07-ke-hoach-cai-cach-hanh-chinh", "2023-12-14T08:05"),
    ACTION_PLANS("01-ke-hoach-hanh-dong-2024", "2023-12-14T08:05"),
    CLOSING_OF_ACCOUNTS("04-khoa-so-ngan-sach", "2023-12-18T08:30"),
    HELP_FOR_BUSINESS("03-thao-go-kho-khan-san-xuat", "2023-12-18T08:30"),
    RESOLUTION("05-trien-khai-ket-luan-nghi-quyet", "2023-12-19T08:30"),
    CONCLUSIONS("02-thong-bao-ket-luan-quy-hoach", "2023-12-20T15:00");

    private final String file;
    private final Instant issuedAt;

    Sample(String file, String issuedAt) {
        this.file = file;
        this.issuedAt =
                LocalDateTime.parse(issuedAt).atZone(WorkingCalendar.ZONE).toInstant();
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** The body with which the API takes it. */
    public String content() {
        return resource(".json");
    }

    /** The document as people read it. */
    public String text() {
        return resource(".txt");
    }

    /** The samples that the story issues at that instant. */
    static List<Sample> at(Instant instant) {
        return Arrays.stream(values())
                .filter(sample -> sample.issuedAt.equals(instant))
                .toList();
    }

    private String resource(String ending) {
        try (InputStream resource = Sample.class.getResourceAsStream("/samples/" + file + ending)) {
            if (resource == null) {
                throw new IllegalStateException("No resource samples/" + file + ending);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
