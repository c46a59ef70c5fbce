package vn.dondoc.directive.intake;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The straight lines that are drawn on a page, as far as they may be the borders of a table: a printer draws them as
 * strokes, or fills thin boxes. What is only clipped is not seen.
 */
final class PdfRules {
    /** A box that is not wider is a line. */
    private static final float THIN = 3;

    private static final float SHORTEST = 5;

    /** A page with more of them is a drawing. */
    private static final int MOST = 2_000;

    private final PDFStreamEngine engine;
    private final List<Rule> drawn = new ArrayList<>();
    private final List<Rule> path = new ArrayList<>();
    private Point2D.Float at = new Point2D.Float();
    private boolean isDrawing;

    /** A line between two points of the page, from its upper left corner on; the first is not below or right of the second. */
    record Rule(float left, float top, float right, float bottom) {
        boolean isAcross() {
            return bottom - top <= THIN && right - left > SHORTEST;
        }

        boolean isDown() {
            return right - left <= THIN && bottom - top > SHORTEST;
        }

        boolean touches(Rule other) {
            return left <= other.right + THIN
                    && other.left <= right + THIN
                    && top <= other.bottom + THIN
                    && other.top <= bottom + THIN;
        }
    }

    /** Does something with the numbers of an operator. */
    private interface Step {
        void take(float[] numbers);
    }

    PdfRules(PDFStreamEngine engine) {
        this.engine = engine;
        on("m", 2, numbers -> at = point(numbers[0], numbers[1]));
        on("l", 2, numbers -> {
            Point2D.Float to = point(numbers[0], numbers[1]);
            line(at, to);
            at = to;
        });
        on("re", 4, this::box);
        for (String paints : List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*")) {
            on(paints, 0, numbers -> {
                drawn.addAll(path);
                path.clear();
            });
        }
        on("n", 0, numbers -> path.clear());
    }

    /** What was drawn since it was asked last; none if that is too much for borders. */
    List<Rule> take() {
        List<Rule> rules = isDrawing ? List.of() : List.copyOf(drawn);
        drawn.clear();
        path.clear();
        isDrawing = false;
        return rules;
    }

    private void box(float[] box) {
        Point2D.Float one = point(box[0], box[1]);
        Point2D.Float other = point(box[0] + box[2], box[1] + box[3]);
        boolean isThin = Math.abs(one.x - other.x) <= THIN || Math.abs(one.y - other.y) <= THIN;
        if (isThin) {
            line(one, other);
            return;
        }
        Point2D.Float third = new Point2D.Float(one.x, other.y);
        Point2D.Float fourth = new Point2D.Float(other.x, one.y);
        line(one, third);
        line(third, other);
        line(other, fourth);
        line(fourth, one);
    }

    private void line(Point2D.Float from, Point2D.Float to) {
        if (path.size() + drawn.size() >= MOST) {
            isDrawing = true;
            return;
        }
        Rule rule = new Rule(
                Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y));
        if (rule.isAcross() || rule.isDown()) {
            path.add(rule);
        }
    }

    /** Where that is on the page, as letters are placed. */
    private Point2D.Float point(float x, float y) {
        Point2D.Float point =
                engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        PDRectangle page = engine.getCurrentPage().getCropBox();
        return new Point2D.Float(point.x - page.getLowerLeftX(), page.getUpperRightY() - point.y);
    }

    private void on(String operator, int count, Step step) {
        engine.addOperator(new OperatorProcessor(engine) {
            @Override
            public String getName() {
                return operator;
            }

            @Override
            public void process(Operator called, List<COSBase> operands) throws IOException {
                float[] numbers = new float[count];
                for (int i = 0; i < count; i++) {
                    if (i >= operands.size() || !(operands.get(i) instanceof COSNumber number)) {
                        return;
                    }
                    numbers[i] = number.floatValue();
                }
                step.take(numbers);
            }
        });
    }
}
