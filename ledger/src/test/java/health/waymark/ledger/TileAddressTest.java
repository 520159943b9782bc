package health.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileAddressTest {
    @Test
    void isWrittenAsTheSpecificationSays() {
        assertThat(TileAddress.full(0, 1_234_067).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new TileAddress(1, 0, 5).path()).isEqualTo("tile/1/000.p/5");
        assertThat(TileAddress.full(63, 999).path()).isEqualTo("tile/63/999");
        assertThat(TileAddress.full(2, 1_000).path()).isEqualTo("tile/2/x001/000");
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(10);
        for (int i = 0; i < 5_000; i++) {
            TileAddress address = new TileAddress(
                    random.nextInt(64), random.nextLong() >>> (1 + random.nextInt(63)), 1 + random.nextInt(256));
            assertThat(TileAddress.parse(address.path())).isEqualTo(address);
            assertThat(address.path()).isEqualTo(StaticLog.path(address.level(), address.index(), address.width()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/x000",
                "tile/0/x000/001",
                "tile/0/001/001",
                "tile/0/x001/x001",
                "tile/0/X001/001",
                "tile/00/001",
                "tile/01/001",
                "tile/64/001",
                "tile/-1/001",
                "tile/+1/001",
                "tile/0/001.p",
                "tile/0/001.p/",
                "tile/0/001.p/0",
                "tile/0/001.p/05",
                "tile/0/001.p/256",
                "tile/0/001.p/999",
                "tile/0/001.P/1",
                "tile/0/001.p/1/",
                "/tile/0/001",
                "tile/0/001/",
                "tile/0/001\n",
                "tile/0/001 ",
                "tile/entries/001",
                "tile/0/٠٠١",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x001/x009/x223/x372/x036/x854/x775/807"
            })
    void takesNothingElse(String path) {
        assertThatThrownBy(() -> TileAddress.parse(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The path of a tile is tile/<level>/<index>");
    }

    @Test
    void knowsWhichTreesHaveIt() {
        assertThat(new TileAddress(0, 1, 5).isIn(261)).isTrue();
        assertThat(new TileAddress(0, 1, 5).isIn(260)).isFalse();
        assertThat(TileAddress.full(0, 0).isIn(255)).isFalse();
        assertThat(TileAddress.full(0, 0).isIn(256)).isTrue();
        assertThat(new TileAddress(1, 0, 1).isIn(255)).isFalse();
        assertThat(new TileAddress(1, 0, 1).isIn(256)).isTrue();
        assertThat(new TileAddress(0, 0, 1).isIn(0)).isFalse();
        assertThat(new TileAddress(0, Long.MAX_VALUE, 256).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new TileAddress(8, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new TileAddress(63, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void isOfTheRightEdgeOrNone() {
        assertThat(TileAddress.partial(0, 70_000)).contains(new TileAddress(0, 273, 112));
        assertThat(TileAddress.partial(1, 70_000)).contains(new TileAddress(1, 1, 17));
        assertThat(TileAddress.partial(2, 70_000)).contains(new TileAddress(2, 0, 1));
        assertThat(TileAddress.partial(3, 70_000)).isEmpty();
        assertThat(TileAddress.partial(0, 256)).isEmpty();
        assertThat(TileAddress.partial(1, 256)).contains(new TileAddress(1, 0, 1));
    }
}
