package vn.dondoc.units;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Brings the tree of units; the service feeds it with what it hears of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({UnitTree.class, StoreLayout.class})
public @interface Units {}
