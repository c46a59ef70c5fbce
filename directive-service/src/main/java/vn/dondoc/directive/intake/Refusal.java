package vn.dondoc.directive.intake;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Problem;

/** Why a document is not read, and what to do instead. */
final class Refusal {
    private Refusal() {}

    static Problem empty() {
        return unreadable("empty", "Tệp không có chữ nào.", "There is not a word in it.");
    }

    static Problem noWords() {
        return unreadable(
                "no-words",
                "Nội dung hầu như không có chữ: hãy kiểm tra lại tệp đã chọn.",
                "There are hardly any words in it: look whether it is the right file.");
    }

    static Problem damaged() {
        return unreadable(
                "damaged",
                "Tệp bị hỏng, không mở được: hãy xuất lại từ phần mềm soạn thảo.",
                "The file is damaged: export it again from where it was written.");
    }

    static Problem encrypted() {
        return unreadable(
                "encrypted",
                "Tệp có mật khẩu hoặc bị hạn chế: hãy gửi bản không đặt mật khẩu.",
                "The file is encrypted: send it without a password or restrictions.");
    }

    static Problem tooLong() {
        return unreadable(
                "takes-too-long",
                "Văn bản quá phức tạp để đọc trong thời gian cho phép: hãy chia nhỏ hoặc gửi dạng .docx.",
                "It takes longer to read than is allowed: split it or send it as .docx.");
    }

    static Problem legacyWord() {
        return unsupported(
                "legacy-word",
                "Chưa đọc tệp .doc đời cũ: hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx.",
                "Old .doc files are not read: open it in Word or LibreOffice and save it as .docx.");
    }

    static Problem noTextLayer() {
        return unsupported(
                "no-text-layer",
                "Bản chụp hoặc bản quét chưa có lớp chữ: hãy nhận dạng chữ (OCR) rồi gửi PDF có lớp chữ, hoặc gửi tệp"
                        + " .docx gốc.",
                "A scan or picture without a text layer: run OCR over it and send the PDF with its text layer, or send"
                        + " the original .docx.");
    }

    static Problem unknownEncoding() {
        return unsupported(
                "unknown-encoding",
                "Chữ không phải UTF-8 (có thể là TCVN3, VNI hoặc windows-1258): hãy lưu lại dạng UTF-8.",
                "The text is not UTF-8 (perhaps TCVN3, VNI or windows-1258): save it as UTF-8.");
    }

    static Problem unknownFile() {
        return unsupported(
                "unknown-file",
                "Chỉ đọc tệp .txt (UTF-8), .docx và .pdf có lớp chữ: hãy lưu văn bản dưới một trong các dạng đó.",
                "Only .txt (UTF-8), .docx and .pdf with a text layer are read: save the document as one of these.");
    }

    static Problem fileTooLarge() {
        return tooLarge(
                "file-too-large", "Tệp quá %s MB.", "The file is larger than %s MB.", Intake.MAX_FILE / 1_000_000);
    }

    static Problem textTooLong() {
        return tooLarge(
                "text-too-long",
                "Văn bản dài quá %s ký tự: hãy chỉ gửi phần chỉ đạo, phụ lục để riêng.",
                "The text has more than %s characters: send the directive without its annexes.",
                Intake.MAX_TEXT);
    }

    static Problem tooManyPages() {
        return tooLarge(
                "too-many-pages",
                "Tệp có quá %s trang: hãy chỉ gửi phần chỉ đạo, phụ lục để riêng.",
                "The file has more than %s pages: send the directive without its annexes.",
                PdfText.MAX_PAGES);
    }

    static Problem unpacksTooLarge() {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "unpacks-too-large",
                new LocalizedText(
                        "Nội dung nén trong tệp quá lớn khi mở ra: hãy bỏ ảnh và phụ lục rồi gửi lại.",
                        "What is packed in the file is too large when it is unpacked: send it without pictures and"
                                + " annexes."));
    }

    static Problem busy() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        new LocalizedText(
                                "Đang đọc nhiều văn bản khác; hãy thử lại.", "Other documents are being read: retry."))
                .header(HttpHeaders.RETRY_AFTER, "2");
    }

    static Problem ownShare(int share) {
        return new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-readings",
                        new LocalizedText(
                                        "Bạn đang gửi đọc %s văn bản cùng lúc; hãy đợi một văn bản đọc xong rồi gửi tiếp.",
                                        "You have %s documents being read: wait until one is done, then send the next.")
                                .with(share))
                .header(HttpHeaders.RETRY_AFTER, "2");
    }

    private static Problem unreadable(String code, String vi, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, new LocalizedText(vi, en));
    }

    private static Problem unsupported(String code, String vi, String en) {
        return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, code, new LocalizedText(vi, en));
    }

    private static Problem tooLarge(String code, String vi, String en, int limit) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, code, new LocalizedText(vi, en).with(limit));
    }
}
