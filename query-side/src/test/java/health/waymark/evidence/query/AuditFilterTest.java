package health.waymark.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.http.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From when to when a list of the audit goes: both ends take the same. */
class AuditFilterTest {

    private static AuditFilter of(@Nullable String from, @Nullable String to, ZoneId zone) {
        return AuditFilter.of(null, null, null, from, to, null, zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01",
                "9999-12-31",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2026-03-01T09:30:00 02:00"
            })
    void whatOneEndTakesTheOtherDoes(String said) {
        for (ZoneId zone : new ZoneId[] {ZoneOffset.UTC, ZoneOffset.ofHours(14), ZoneOffset.ofHours(-12)}) {
            AuditFilter filter = of(said, said, zone);
            assertThat(filter.from()).isNotNull();
            assertThat(filter.to()).isNotNull();
        }
    }

    @Test
    void aDayCountsWhole() {
        AuditFilter filter = of("0001-01-01", "0001-01-01", ZoneOffset.UTC);
        assertThat(filter.from()).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
        assertThat(filter.to()).isEqualTo(Instant.parse("0001-01-02T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31",
                "0000-12-31T23:59:59Z",
                "-0001-01-01",
                "+10000-01-01T00:00:00Z",
                "+999999999-01-01T00:00:00Z",
                "2026-02-30",
                "soon"
            })
    void whatOneEndRefusesTheOtherDoesWithTheSameSentence(String said) {
        String sentence = " takes a day such as 2026-03-01 or an instant such as 2026-03-01T09:30:00Z.";
        assertThatThrownBy(() -> of(said, null, ZoneOffset.UTC))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Parameter 'from'" + sentence);
        assertThatThrownBy(() -> of(null, said, ZoneOffset.UTC))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Parameter 'to'" + sentence);
    }

    @Test
    void endsThatAreTheWrongWayRoundAreRefused() {
        assertThat(of("2026-03-01", "2026-03-01", ZoneOffset.UTC).turnedRound()).isFalse();
        assertThat(of("2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", ZoneOffset.UTC)
                        .turnedRound())
                .isFalse();
        assertThat(of("2026-03-01T12:00:00Z", "2026-03-01", ZoneOffset.UTC).turnedRound())
                .isFalse();
        assertThat(of("2026-03-02", "2026-03-01", ZoneOffset.UTC).turnedRound()).isTrue();
        AuditFilter turned = of("2026-03-02", "2026-02-28", ZoneOffset.UTC);
        assertThat(turned.turnedRound()).isTrue();
        assertThatThrownBy(() -> turned.condition(AuditLists.ACCESSES))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("'from' lies after 'to'");
    }
}
