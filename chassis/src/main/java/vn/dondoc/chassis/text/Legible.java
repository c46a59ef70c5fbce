package vn.dondoc.chassis.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A name or title that people read on one line and tell from others by looking at it: it has a letter or a digit, and
 * nothing that is not seen or that changes how the rest is seen. Whether it has to be there says another constraint.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Legible.Check.class)
public @interface Legible {
    /** Whether it may have several lines, as what people write in their own words. */
    boolean lines() default false;

    String message() default "NOT_LEGIBLE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What is blank is said to be so elsewhere. */
    final class Check implements ConstraintValidator<Legible, String> {
        private boolean lines;

        @Override
        public void initialize(Legible legible) {
            lines = legible.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return passes(text == null || !lines ? text : inOneLine(text));
        }

        /** As it would be read if it were written on. */
        private static String inOneLine(String text) {
            return text.replaceAll("[\\r\\n\\t]", " ");
        }

        /** Whether everything in it is seen, though it may say nothing, such as dots for somebody to fill in. */
        public static boolean isSeen(String text) {
            return inOneLine(text).codePoints().noneMatch(Check::isUnseen);
        }

        /** The same of what no constraint can stand at. */
        public static boolean passes(@Nullable String text) {
            return text == null
                    || text.isBlank()
                    || text.codePoints().anyMatch(Character::isLetterOrDigit)
                            && text.codePoints().noneMatch(Check::isUnseen);
        }

        private static boolean isUnseen(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
        }
    }
}
