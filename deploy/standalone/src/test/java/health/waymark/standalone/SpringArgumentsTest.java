package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpringArgumentsTest {

    @Test
    void joinsANameWithTheValueThatFollowsIt() {
        assertThat(SpringArguments.of(List.of("--server.port", "9090", "--debug", "--a.b=c", "d")))
                .containsExactly("--server.port=9090", "--debug", "--a.b=c", "d");
    }
}
