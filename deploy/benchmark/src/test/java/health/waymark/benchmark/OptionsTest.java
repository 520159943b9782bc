package health.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void whatIsNotSaidIsAsTheReadmeHasIt() {
        Options options = Options.of("--only=commands,history");
        assertThat(options.only()).isEqualTo(Set.of("commands", "history"));
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.each()).isEqualTo(Duration.ofSeconds(4));
        assertThat(options.warmUp()).isEqualTo(Duration.ofSeconds(60));
        assertThat(options.events()).isEqualTo(1_000_000);
        assertThat(options.json()).isNull();
    }

    @Test
    void takesWhatIsSaid() {
        Options options = Options.of(
                "--only=history", "--rounds=1", "--seconds=2", "--warm-up=3", "--events=10000000", "--json=out.json");
        assertThat(options.rounds()).isEqualTo(1);
        assertThat(options.each()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.warmUp()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.events()).isEqualTo(10_000_000);
        assertThat(options.json()).isEqualTo(Path.of("out.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--round=3|--round is no option",
                "--only=rebuild|--only takes parts out of",
                "--only=commands --rounds=many|--rounds takes a whole number from 1 to 999999999, not \"many\"",
                "--only=commands --rounds=0|--rounds takes a whole number from 1 to 999999999",
                "--only=commands --seconds=-1|--seconds takes a whole number from 1 to 999999999",
                "--only=commands --events|--events takes a whole number from 1 to 999999999",
                "--jar=nowhere.jar|There is no Waymark at"
            })
    void saysWhatIsWrong(String arguments, String said) {
        assertThatThrownBy(() -> Options.of(arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rounds=1", "--rounds=2"})
    void takesNoOptionTwice(String second) {
        assertThatThrownBy(() -> Options.of("--only=commands", "--rounds=1", second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }
}
