package vn.dondoc.units;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.dondoc.units.succession.Successions;

/** Brings the tree of units, which the service has to be fed with what it hears of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({UnitTree.class, Successions.class})
public @interface Units {}
