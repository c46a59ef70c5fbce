package vn.dondoc.messaging.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which the world knows an event, and the topic where it is found. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Published {
    /** Short CloudEvents type: {@code task.assigned} goes out as {@code vn.dondoc.task.assigned.v1}. */
    String type();

    String topic();
}
