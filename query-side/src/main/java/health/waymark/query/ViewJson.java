package health.waymark.query;

import health.waymark.goal.event.Target;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.Reason;
import health.waymark.plan.event.Subject;
import health.waymark.reminder.event.Recipient;
import health.waymark.review.event.Finding;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How views are written, in answers and in the read model alike: fields in the order of the contract, numbers plain,
 * what an event's values leave open left out.
 */
public final class ViewJson {
    private static final List<Class<?>> VALUES = List.of(
            Target.class, Code.class, Person.class, Reason.class, Subject.class, Finding.class, Recipient.class);

    /** Views and their parts. */
    public static final JsonMapper MAPPER = writing(JsonMapper.builder()).build();

    private ViewJson() {}

    /** Makes a mapper write as views are written. */
    public static JsonMapper.Builder writing(JsonMapper.Builder builder) {
        VALUES.forEach(type -> builder.addMixIn(type, OptionalsLeftOut.class));
        return builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    @LeftOutWhenAbsent
    private interface OptionalsLeftOut {}
}
