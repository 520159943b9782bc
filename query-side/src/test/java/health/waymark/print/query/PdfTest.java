package health.waymark.print.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the record can be printed. */
class PdfTest {
    private static String printed(String text) throws Exception {
        String html = "<html lang=\"en\"><head><title>T</title>"
                + "<style>body { font-family: 'Open Sans' }</style></head><body><p>" + text + "</p></body></html>";
        try (var document = Loader.loadPDF(Pdf.of(html))) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001",
                "\u0007",
                "\u000B",
                "\u000C",
                "\u001F",
                "\uFFFE",
                "\uFFFF",
                "\uD800",
                "&#11;",
                "&#x1f;",
                "&#65535;",
                "&#0;"
            })
    void whatNoXmlCanHoldIsASign(String character) throws Exception {
        assertThat(printed("before" + character + "after")).startsWith("before").endsWith("after");
    }

    @Test
    void allElseStays() throws Exception {
        assertThat(printed("Zo\u00EB &#65;&#9;&#x263A; caf\u00E9\u0085"))
                .startsWith("Zo\u00EB A")
                .contains("caf\u00E9");
    }
}
