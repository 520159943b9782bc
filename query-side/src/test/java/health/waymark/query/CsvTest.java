package health.waymark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatWouldBreakARow() {
        assertThat(Csv.row(List.of("a,b", "say \"hi\"", "one\ntwo", "plain")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"one\ntwo\",plain\r\n");
    }

    @Test
    void leavesEmptyWhatIsNotThere() {
        assertThat(Csv.row(Arrays.asList(1, null, "x"))).isEqualTo("1,,x\r\n");
    }

    @Test
    void nothingIsAFormulaToASpreadsheet() {
        assertThat(Csv.row(List.of("=1+1", "@sum", "+x", "-x", -5))).isEqualTo("'=1+1,'@sum,'+x,'-x,-5\r\n");
    }
}
