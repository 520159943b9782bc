package health.waymark.standalone;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The properties that Waymark reads: those of its settings records, and those that are read one by one. */
final class Properties {

    static final Set<String> ONE_BY_ONE = Set.of(
            "waymark.command.remember-answers",
            "waymark.data-dir",
            "waymark.demo",
            "waymark.event-store",
            "waymark.notice",
            "waymark.rehearsal.clock-offset",
            "waymark.sides",
            "waymark.zone");

    private Properties() {}

    static List<Class<?>> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("health.waymark").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .toList();
    }

    /** A star stands for a name of the operator's own, two for several with dots between. */
    static Set<String> names(List<Class<?>> settings) {
        Set<String> names = new TreeSet<>(ONE_BY_ONE);
        settings.forEach(type -> addTo(names, prefix(type), type));
        return names;
    }

    static String prefix(Class<?> settings) {
        return MergedAnnotations.from(settings)
                .get(ConfigurationProperties.class)
                .getString("value");
    }

    private static void addTo(Set<String> names, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord()) {
                addTo(names, name, component.getType());
            } else if (component.getGenericType() instanceof ParameterizedType map
                    && component.getType() == Map.class) {
                Class<?> value = (Class<?>) map.getActualTypeArguments()[1];
                if (value.isRecord()) {
                    addTo(names, name + ".*", value);
                } else {
                    names.add(name + ".**");
                }
            } else {
                names.add(name);
            }
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
