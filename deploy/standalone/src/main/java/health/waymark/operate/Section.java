package health.waymark.operate;

import health.waymark.access.Actor;
import java.util.List;

/**
 * A part of Operate, as a bean: in the navigation by its {@link org.springframework.core.annotation.Order}, and on the
 * overview as far as something in it needs somebody.
 */
public interface Section {

    String name();

    /** Where its first page is, under {@code /operate}. */
    String path();

    /** What somebody should do, the most urgent first; nothing while all is well. */
    default List<Need> needs(Actor actor) {
        return List.of();
    }

    /** One in which nothing ever needs anybody. */
    static Section of(String name, String path) {
        return new Section() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String path() {
                return path;
            }
        };
    }
}
