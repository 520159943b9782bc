package health.waymark.plan.state;

import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What events are filled with, the same for the same seed. */
abstract class RandomValues {
    static final Reason REASON = new Reason("r1", "It was agreed in the session.");
    static final Person CLINICIAN = new Person("c-1", "Ada Marsh", "LCSW");

    final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    Target target() {
        return new Target(
                new Code("http://loinc.org", "44261-6", "PHQ-9"),
                random.nextBoolean() ? number() : null,
                pick(Comparator.values()),
                number(),
                "score",
                LocalDate.of(2026, 6, 1 + random.nextInt(28)));
    }

    Code code() {
        return new Code("http://hl7.org/fhir/sid/icd-10-cm", "F32." + random.nextInt(5), "Depressive episode");
    }

    BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(101), 1);
    }

    String word() {
        return pick(new String[] {"sleep", "worry", "anger", "school", "cravings", "friends", "naïve “quotes”", "日常"});
    }

    <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    <T> Optional<T> one(Collection<T> all) {
        return all.isEmpty()
                ? Optional.empty()
                : all.stream().skip(random.nextInt(all.size())).findFirst();
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
