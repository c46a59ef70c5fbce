package vn.dondoc.directive.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.reading.document.Remark;

/**
 * The program of an {@link UnpackerProcess}: takes one document after another from its standard input and writes the
 * text, or why there is none, to its standard output. A document that needs more memory than there is ends it.
 */
final class Unpacker {
    /** What it writes first: it can be asked. */
    static final int READY = 'r';

    static final int TEXT = 't';
    static final int NO_TEXT = 'n';

    private Unpacker() {}

    /** Ends with its input, also in the middle of a document: whoever started it is gone. */
    public static void main(String[] none) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        SynchronousQueue<byte[]> documents = new SynchronousQueue<>();
        Thread worker = new Thread(() -> work(documents, out), "unpacking");
        // Whatever a document did to it, the next one gets a process that is whole.
        worker.setUncaughtExceptionHandler((_, _) -> Runtime.getRuntime().halt(1));
        worker.start();
        try {
            while (true) {
                documents.put(in.readNBytes(in.readInt()));
            }
        } catch (EOFException end) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void work(SynchronousQueue<byte[]> documents, DataOutputStream out) {
        try {
            warmUp();
            out.writeByte(READY);
            out.flush();
            while (true) {
                answer(documents.take(), out);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads what the first document needs, while nobody's time runs. */
    private static void warmUp() throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (XWPFDocument letter = new XWPFDocument();
                PDDocument paper = new PDDocument()) {
            letter.createParagraph().createRun().setText("Kính gửi");
            letter.write(docx);
            paper.addPage(new PDPage());
            paper.save(pdf);
        }
        Intake.unpack(docx.toByteArray());
        try {
            Intake.unpack(pdf.toByteArray());
        } catch (Refusal blank) {
            // There is no text in it.
        }
    }

    private static void answer(byte[] document, DataOutputStream out) throws IOException {
        try {
            Intake.Taken taken = Intake.unpack(document);
            byte[] text = taken.text().getBytes(StandardCharsets.UTF_8);
            out.writeByte(TEXT);
            out.writeUTF(taken.type().toString());
            out.writeInt(text.length);
            out.write(text);
            out.writeByte(taken.remarks().size());
            for (Remark remark : taken.remarks()) {
                out.writeUTF(remark.words().key());
            }
        } catch (Refusal refusal) {
            List<Object> arguments = refusal.title().arguments();
            out.writeByte(NO_TEXT);
            out.writeUTF(refusal.kind().name());
            out.writeUTF(refusal.title().key());
            out.writeByte(arguments.size());
            for (Object argument : arguments) {
                out.writeUTF(argument.toString());
            }
        }
    }
}
